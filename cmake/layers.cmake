# SPDX-License-Identifier: GPL-3.0-or-later
# Which floor may include what: `cmake -P cmake/layers.cmake` names every #include that this table does not allow. The
# linker also keeps the floors of core apart, but it does not see headers. All rules are here, in one place.
#
# -DROOT=… checks another tree.
cmake_minimum_required(VERSION 3.25)

if(NOT DEFINED ROOT)
    cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()

# A folder may include itself and what is listed here. A room that is listed has rules of its own.
set(folders
    core/process
    core/domain core/domain/http core/domain/operation core/domain/outcome core/domain/plan core/domain/server
    core/call
    core/protocol
    core/transport
    core/session
    core/run
    core/storage core/storage/files core/storage/history core/storage/plans core/storage/secrets core/storage/servers core/storage/signing
    core/models
    core/mock
    ui/icons ui/texts ui/console ui/delegates ui/widgets ui/accessibility ui/docks ui/history
    ui/dialogs/action ui/dialogs/connection ui/dialogs/plans ui/dialogs/server ui/dialogs/signin
    ui/window ui/window/plans ui/window/servers
    app/sluice
    app/sluicectl app/sluicectl/commandline app/sluicectl/help app/sluicectl/targets app/sluicectl/terminal
    app/sluicectl/render app/sluicectl/secrets app/sluicectl/commands)

set(core/process_knows)
set(core/domain_knows core/domain/http) # errors and results
set(core/domain/http_knows)
set(core/domain/operation_knows core/process core/domain)
set(core/domain/outcome_knows core/domain)
set(core/domain/plan_knows core/domain core/process)
set(core/domain/server_knows core/process core/domain)
set(core/call_knows core/domain)
set(core/protocol_knows core/process core/domain)
set(core/transport_knows core/process core/domain core/call)
set(core/session_knows core/process core/domain core/call core/protocol core/transport)
set(core/run_knows core/process core/domain core/call core/protocol core/session core/storage)
set(core/storage_knows core/domain core/call core/process)
set(core/storage/files_knows core/process core/domain)
set(core/storage/history_knows core/domain core/call core/process
    core/storage/files core/storage/secrets core/storage/signing core/storage/runlog.h
    core/storage/servers/storedwords.h)
set(core/storage/plans_knows core/domain core/storage/files)
set(core/storage/secrets_knows core/domain core/call core/process core/storage/files)
set(core/storage/servers_knows core/domain core/call core/storage/files core/storage/plans)
set(core/storage/signing_knows core/domain core/call core/process core/storage/files core/storage/secrets)
set(core/models_knows core/domain core/call core/session core/run core/storage)
set(core/mock_knows) # nothing of ours, so that a mistake cannot be made on both sides at once

# What the window may know of core: what it shows and what it asks for, never how that is sent.
set(shown core/domain core/call core/protocol core/session core/run core/storage core/models core/process)
set(ui/icons_knows core/domain)
set(ui/texts_knows ${shown})
set(ui/console_knows ${shown} ui/texts)
set(ui/delegates_knows ${shown} ui/icons ui/texts)
set(ui/widgets_knows ${shown} ui/icons ui/texts ui/delegates)
set(ui/accessibility_knows core/models ui/widgets)
set(ui/docks_knows ${shown} ui/icons ui/texts ui/delegates ui/widgets)
set(ui/history_knows ${shown} ui/icons ui/texts ui/console ui/delegates ui/widgets)
set(ui/dialogs/action_knows ${shown} ui/icons ui/texts ui/console ui/widgets ui/delegates/tickdelegate.h)
set(ui/dialogs/connection_knows ${shown} ui/icons ui/texts ui/widgets)
set(ui/dialogs/plans_knows ${shown} ui/icons ui/texts ui/console ui/delegates ui/widgets)
set(ui/dialogs/server_knows ${shown} ui/icons ui/texts ui/console ui/widgets ui/dialogs/connection)
set(ui/dialogs/signin_knows ${shown} ui/icons ui/texts ui/console ui/widgets ui/dialogs/connection)
set(ui/window/servers_knows ${shown} ui/icons ui/texts ui/console ui/widgets ui/docks ui/dialogs)
set(ui/window/plans_knows ${shown} ui/icons ui/texts ui/console ui/widgets ui/dialogs)
set(ui/window_knows ${shown} ui)
set(app/sluice_knows core ui)

# The terminal program, from the lowest room to the highest: each knows some of those before it.
set(ctl app/sluicectl)
set(job core/domain core/call core/protocol core/session)
set(app/sluicectl/terminal_knows core/process)
set(app/sluicectl/commandline_knows ${job} core/run/strategy.h core/mock)
set(app/sluicectl/help_knows core/domain core/protocol core/mock ${ctl}/terminal ${ctl}/commandline)
set(app/sluicectl/targets_knows ${job} core/run core/storage ${ctl}/commandline)
set(app/sluicectl/render_knows core/domain core/protocol core/run core/storage
    ${ctl}/terminal ${ctl}/commandline ${ctl}/targets)
set(app/sluicectl/secrets_knows core/process ${job} core/run core/storage
    ${ctl}/terminal ${ctl}/commandline ${ctl}/targets ${ctl}/render)
set(app/sluicectl/commands_knows core/process ${job} core/run core/storage core/transport core/mock
    ${ctl}/terminal ${ctl}/commandline ${ctl}/help ${ctl}/targets ${ctl}/render ${ctl}/secrets)
set(app/sluicectl_knows core/process core/storage
    ${ctl}/terminal ${ctl}/commandline ${ctl}/help ${ctl}/commands ${ctl}/secrets)

# A folder that knows core/protocol knows the interface, not the products behind it: each folder below it is a product,
# except for wire, which the products share. No product knows another one.
file(GLOB inner_rooms RELATIVE "${ROOT}" LIST_DIRECTORIES TRUE "${ROOT}/core/protocol/*")
list(FILTER inner_rooms EXCLUDE REGEX "\\.[^/]*$")

# Headers of Qt that a folder may not include: a regular expression on the name in lower case, without module and ".h".
set(no_gui "^(qt(gui|widgets|svg)|q.*(widget|window|dialog)|q(gui)?application|q(icon|color|font|pixmap|image|painter|palette))$")
set(no_wire "^(qt(network|xml|sql|httpserver)|qnetwork.*|q(abstract|tcp|udp|ssl)socket|q(tcp|ssl)server)$")
set(no_clock "^q(timer|basictimer|elapsedtimer|deadlinetimer|chronotimer)$")
set(core_without "${no_gui}")
set(core/protocol_without "${no_wire}" "${no_clock}" "^qdatetime$")
set(ui_without_wire "^(qt(xml|sql)|qnetworkreply|qxmlstream.*|qdom.*|qjson.*|qsettings|qsql.*)$")

foreach(folder IN LISTS folders)
    if(folder MATCHES "^ui/")
        set(${folder}_without "${ui_without_wire}")
        if(folder MATCHES "^ui/(console|texts)$") # what a window knows and says, without the window
            list(APPEND ${folder}_without "${no_gui}")
        endif()
    elseif(folder MATCHES "^core/domain")
        set(${folder}_without ${no_wire} ${no_clock})
    endif()
endforeach()

function(report sentence)
    message(NOTICE "${sentence}")
    set_property(GLOBAL APPEND PROPERTY found "x")
endfunction()

function(is_inside result path)
    set(${result} FALSE PARENT_SCOPE)
    foreach(folder IN LISTS ARGN)
        if("${path}" STREQUAL "${folder}" OR "${path}" MATCHES "^${folder}/")
            set(${result} TRUE PARENT_SCOPE)
        endif()
    endforeach()
endfunction()

# Why `file` in `folder` may not include our own header `path`; empty when it may.
function(objection_to_own result file folder path)
    set(${result} "" PARENT_SCOPE)
    if(NOT path MATCHES "/")
        if(NOT path MATCHES "^(ui_.*\\.h|moc_.*\\.cpp|.*\\.moc)$")
            set(${result} "write the path from the root of the repository" PARENT_SCOPE)
        endif()
        return()
    endif()
    if(NOT path MATCHES "^(core|ui|app)/")
        set(${result} "not a folder of the program, or not written from the root of the repository" PARENT_SCOPE)
        return()
    endif()
    is_inside(known "${path}" "${folder}" ${${folder}_knows})
    is_inside(inner "${path}" ${inner_rooms})
    if(inner AND NOT folder STREQUAL "core/protocol")
        set(known FALSE)
    endif()
    is_inside(of_product "${file}" ${inner_rooms})
    if(inner AND of_product)
        string(REGEX MATCH "^core/protocol/[^/]+" product "${file}")
        is_inside(shared_or_own "${path}" core/protocol/wire "${product}")
        if(NOT shared_or_own)
            set(${result} "${product} may not know another product" PARENT_SCOPE)
            return()
        endif()
    endif()
    if(NOT known)
        set(${result} "${folder} may not know it" PARENT_SCOPE)
    endif()
endfunction()

# The same for a header in angle brackets.
function(objection_to_foreign result folder name)
    set(${result} "" PARENT_SCOPE)
    string(TOLOWER "${name}" name)
    string(REGEX REPLACE "^.*/|\\.h$" "" header "${name}")
    set(patterns ${${folder}_without})
    if(folder MATCHES "^core/")
        list(APPEND patterns ${core_without})
        if(name MATCHES "^qt(gui|widgets|svg)/")
            set(${result} "core is without a display" PARENT_SCOPE)
        endif()
    endif()
    foreach(pattern IN LISTS patterns)
        if(header MATCHES "${pattern}")
            set(${result} "${folder} does without it" PARENT_SCOPE)
        endif()
    endforeach()
endfunction()

function(check_file file)
    set(folder "")
    foreach(candidate IN LISTS folders)
        is_inside(inside "${file}" "${candidate}")
        if(inside)
            set(folder "${candidate}")
        endif()
    endforeach()
    if(folder STREQUAL "")
        report("${file}: cmake/layers.cmake does not know this folder")
        return()
    endif()

    file(READ "${ROOT}/${file}" text)
    string(REGEX REPLACE "[][;\\]" " " text "${text}") # what would break a CMake list apart
    string(REPLACE "\n" ";" lines "${text}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        set(objection "")
        if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*\"([^\"]+)\"")
            objection_to_own(objection "${file}" "${folder}" "${CMAKE_MATCH_1}")
        elseif(line MATCHES "^[ \t]*#[ \t]*include[ \t]*<([^>]+)>")
            objection_to_foreign(objection "${folder}" "${CMAKE_MATCH_1}")
        endif()
        if(objection)
            string(STRIP "${line}" line)
            report("${file}:${number}: ${line}: ${objection}")
        endif()
    endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
foreach(file IN LISTS files)
    check_file("${file}")
endforeach()

list(LENGTH files count)
get_property(found GLOBAL PROPERTY found)
list(LENGTH found found)
if(count EQUAL 0)
    message(FATAL_ERROR "layers: no sources in ${ROOT}")
elseif(found GREATER 0)
    message(FATAL_ERROR "layers: out of place: ${found}")
endif()
message(STATUS "layers: ${count} files, nothing out of place")
