# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when PROGRAM is linked, directly or not, to anything that draws. D-Bus leads to the keychain.
execute_process(COMMAND ldd "${PROGRAM}" OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
if(NOT libraries MATCHES "libQt6Core")
    message(FATAL_ERROR "ldd does not say what ${PROGRAM} is linked to: ${libraries}")
endif()
string(REGEX MATCHALL "lib(Qt6(Gui|Widgets|OpenGL|Svg)|X11|xcb|wayland[a-z-]*|GL|EGL)\\.so[^ ]*" found "${libraries}")
if(found)
    message(FATAL_ERROR "linked to ${found}")
endif()
