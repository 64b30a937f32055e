# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles translations/*.ts and puts them into a program under :/i18n. `cmake --build … --target update_translations`
# collects the texts anew; the list of sources is explicit because Qt 6.4 reads only the named target's own.

function(sluice_translations target)
    set(ts_files "${PROJECT_SOURCE_DIR}/translations/sluice_nb.ts")
    qt_add_lrelease(${target} TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
    qt_add_resources(${target} ${target}_i18n PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${qm_files})
endfunction()

function(sluice_update_translations target)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        "${PROJECT_SOURCE_DIR}/core/*.cpp" "${PROJECT_SOURCE_DIR}/core/*.h" "${PROJECT_SOURCE_DIR}/app/*.cpp"
        "${PROJECT_SOURCE_DIR}/app/*.h" "${PROJECT_SOURCE_DIR}/ui/*.cpp" "${PROJECT_SOURCE_DIR}/ui/*.h"
        "${PROJECT_SOURCE_DIR}/ui/*.ui")
    qt_add_lupdate(${target} TS_FILES "${PROJECT_SOURCE_DIR}/translations/sluice_nb.ts" SOURCES ${sources}
        OPTIONS -locations none -no-obsolete)
endfunction()
