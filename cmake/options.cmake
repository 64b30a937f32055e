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

# One precompiled header for all of core and the terminal program.
add_library(sluice_pch STATIC cmake/pch.cpp)
set_target_properties(sluice_pch PROPERTIES AUTOMOC OFF AUTOUIC OFF)
target_link_libraries(sluice_pch PUBLIC sluice_options Qt6::Core tl::expected)
target_compile_definitions(sluice_pch PRIVATE QT_NO_CAST_FROM_ASCII)
target_precompile_headers(sluice_pch PRIVATE cmake/pch.h)

# sluice_library(NAME SOURCES … LINKS …): a static library that knows what it links and nothing else.
function(sluice_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC sluice_options ${arg_LINKS})
    target_compile_definitions(${name} PRIVATE QT_NO_CAST_FROM_ASCII)
endfunction()
