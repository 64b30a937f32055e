# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DLAYERS=… -DTREE=… -P newproduct.cmake: cmake/layers.cmake guards a product that it has never heard of. TREE is a
# folder that is made anew.
cmake_minimum_required(VERSION 3.25)

# expect(SENTENCE FILE HEADER ALLOWED): what the check says of a tree in which FILE includes HEADER.
function(expect sentence file header allowed)
    file(REMOVE_RECURSE "${TREE}")
    file(WRITE "${TREE}/core/protocol/registry.h" "")
    file(WRITE "${TREE}/core/protocol/wire/form.h" "")
    file(WRITE "${TREE}/core/protocol/inforouter/product.h" "")
    file(WRITE "${TREE}/core/protocol/pantry/product.h" "")
    file(WRITE "${TREE}/${file}" "#include \"${header}\"\n")
    execute_process(COMMAND "${CMAKE_COMMAND}" -DROOT=${TREE} -P "${LAYERS}"
        RESULT_VARIABLE status OUTPUT_VARIABLE told ERROR_VARIABLE told)
    if((status EQUAL 0) EQUAL allowed)
        return()
    endif()
    message(SEND_ERROR "${sentence}: ${file} includes ${header}\n${told}")
endfunction()

set(product core/protocol/pantry/product.h)
expect("the texts do not know a product" ui/texts/texts.cpp ${product} 0)
expect("the session does not know a product" core/session/session.cpp ${product} 0)
expect("no product knows another one" core/protocol/inforouter/encode.cpp ${product} 0)
expect("what products share knows none of them" core/protocol/wire/form.cpp ${product} 0)
expect("the registry knows every product" core/protocol/registry.cpp ${product} 1)
expect("a product knows itself" core/protocol/pantry/encode.cpp ${product} 1)
expect("a product knows what products share" core/protocol/pantry/encode.cpp core/protocol/wire/form.h 1)
expect("the texts know the registry" ui/texts/texts.cpp core/protocol/registry.h 1)
file(REMOVE_RECURSE "${TREE}")
