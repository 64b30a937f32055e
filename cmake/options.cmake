# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project is compiled with.

add_library(sluice_options INTERFACE)
target_include_directories(sluice_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(sluice_options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SLUICE_VERSION="${PROJECT_VERSION}")
target_compile_options(sluice_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion)
if(SLUICE_WERROR)
    target_compile_options(sluice_options INTERFACE -Werror)
endif()
if(SLUICE_SANITIZE)
    target_compile_options(sluice_options INTERFACE -fsanitize=${SLUICE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(sluice_options INTERFACE -fsanitize=${SLUICE_SANITIZE})
endif()

# The compiler's own linker takes several times as long as these two.
find_program(SLUICE_MOLD mold)
find_program(SLUICE_LLD ld.lld)
if(SLUICE_MOLD)
    target_link_options(sluice_options INTERFACE -fuse-ld=mold)
elseif(SLUICE_LLD)
    target_link_options(sluice_options INTERFACE -fuse-ld=lld)
endif()

# Where ccache is installed, compiling an unchanged file again takes no time. ccache handles precompiled headers only
# with these settings and this option of g++; for clang see sluice_precompiled.
find_program(SLUICE_CCACHE ccache)
if(SLUICE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 "${SLUICE_CCACHE}")
    target_compile_options(sluice_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

# sluice_precompiled(NAME HEADER LINKS … [DEFINES …]): a precompiled header that other targets can share. The compiler
# takes it only for what is compiled with the same definitions.
function(sluice_precompiled name header)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "LINKS;DEFINES")
    add_library(${name} STATIC "${PROJECT_SOURCE_DIR}/cmake/pch.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PUBLIC sluice_options ${arg_LINKS} tl::expected)
    target_compile_definitions(${name} PRIVATE ${arg_DEFINES})
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/${header}")
    # clang refuses a precompiled header of another day, although ccache knows that nothing in it has changed.
    if(SLUICE_CCACHE)
        target_compile_options(${name} PRIVATE "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
    endif()
endfunction()

# One for code without widgets, and one for code with widgets.
sluice_precompiled(sluice_pch pch.h LINKS Qt6::Core DEFINES QT_NO_CAST_FROM_ASCII)
sluice_precompiled(sluice_pch_ui pch-ui.h LINKS Qt6::Widgets DEFINES QT_NO_CAST_FROM_ASCII)

# Where the preset asks for unity builds, the sources of one folder are compiled together: names in an unnamed namespace
# are therefore unique within their folder.
function(sluice_group_by_folder target)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(source MATCHES "\\.cpp$" AND IS_ABSOLUTE "${source}")
            cmake_path(GET source PARENT_PATH folder)
            cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
            string(MAKE_C_IDENTIFIER "${folder}" folder)
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${folder}")
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()

# sluice_library(NAME [DIRECTORY dir] [PCH target] LINKS …): a static library of all sources below the folder, which knows
# what it links and nothing else. A new file needs no entry anywhere.
function(sluice_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIRECTORY;PCH" "LINKS")
    if(NOT arg_DIRECTORY)
        set(arg_DIRECTORY ".")
    endif()
    if(NOT arg_PCH)
        set(arg_PCH sluice_pch)
    endif()
    set(folder "${CMAKE_CURRENT_SOURCE_DIR}/${arg_DIRECTORY}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC sluice_options ${arg_LINKS})
    target_compile_definitions(${name} PRIVATE QT_NO_CAST_FROM_ASCII)
    target_precompile_headers(${name} REUSE_FROM ${arg_PCH})
    sluice_group_by_folder(${name})
endfunction()
