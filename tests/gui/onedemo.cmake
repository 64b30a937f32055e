# SPDX-License-Identifier: GPL-3.0-or-later
# Fails unless PROGRAM refuses to open two demos at once, with a word and exit status 1.
execute_process(COMMAND "${PROGRAM}" --demo --demo-inforouter RESULT_VARIABLE status ERROR_VARIABLE said TIMEOUT 20)
if(NOT status EQUAL 1 OR NOT said MATCHES "Choose one of --demo and --demo-inforouter")
    message(FATAL_ERROR "exit status ${status}: ${said}")
endif()
