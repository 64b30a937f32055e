# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the first inputs of the fuzzers from the fixtures of the tests:  cmake -DDATA=tests/data -DSEEDS=FOLDER -P seeds.cmake
#
# An input begins with letters that choose (see Input in fuzzing.h), here above all the operation: its place among the
# alternatives of Operation, counted from A.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${SEEDS}")
set(count 0)

function(seed fuzzer text)
    file(WRITE "${SEEDS}/${fuzzer}/${count}" "${text}")
    math(EXPR count "${count} + 1")
    set(count ${count} PARENT_SCOPE)
endfunction()

# seeds(FUZZER HEADS … FILES …): every file after every head.
macro(seeds fuzzer)
    cmake_parse_arguments(arg "" "" "HEADS;FILES" ${ARGN})
    foreach(path IN LISTS arg_FILES)
        file(READ "${path}" content)
        foreach(head IN LISTS arg_HEADS)
            seed(${fuzzer} "${head}${content}")
        endforeach()
    endforeach()
endmacro()

# A probe, C sign-in, D check, E sign-out, F may flush, G features, H list, I flush all, J flush named,
# K clear configuration, L rebuild, M state, N generations, O settings
file(GLOB soap "${DATA}/superoffice/soap/*")
seeds(superofficesoap HEADS AAA CAA HAA IAA IBA IAB JAA KAA LAA MAA NAA FILES ${soap})
file(GLOB rest "${DATA}/superoffice/rest/*")
seeds(superofficerest HEADS AAAA BAAA CAAA GAAA HAAA IAAA NAAA FILES ${rest})
foreach(text "" "null" "[\"AssociateCache\"]" "\"state\"" "[{\"Name\":\"associate\",\"Generation\":14}]"
        "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"missing\",\"ErrorSource\":\"SuperOffice\"}"
        "{\"ErrorType\":\"SoNotFoundException\",\"ErrorMessage\":\"missing\"}"
        "{\"Message\":\"The request is invalid.\",\"MessageDetail\":\"detail\"}")
    foreach(head HAAA IAFA IAAB IAAC IABA JAFA KAFA LAFA MAAA NAAA)
        seed(superofficerest "${head}${text}")
    endforeach()
endforeach()

file(GLOB answers "${DATA}/inforouter/*.xml" "${DATA}/inforouter/*.html" "${DATA}/inforouter/*.txt")
seeds(inforouterform HEADS AAA CAA DAA EAA FAA IAA IBA IAB OAA FILES ${answers})
seeds(inforoutersoap HEADS AAA CAA DAA EAA FAA IAA IBA IAB OAA FILES ${answers})
foreach(text "<response success=\"true\" />" "<root success=\"true\" error=\"\" errorCode=\"0\" />"
        "<response success=\"false\" error=\"[901]Session expired\" errorCode=\"4010\" />")
    foreach(head EAA IAA IBA)
        seed(inforouterform "${head}${text}")
    endforeach()
endforeach()

seeds(xmlcursor HEADS "AB" "BCAC" FILES ${soap} ${answers})
file(GLOB_RECURSE servers "${DATA}/servers/*.json")
seeds(storedservers HEADS A B FILES ${servers})

foreach(text "{\"version\":1,\"addresses\":[{\"protocol\":\"superoffice\",\"address\":\"https://crm.example.com/\",\"user\":\"ADM0\",\"environment\":\"Test\"}]}"
        "{\"version\":1,\"secrets\":[{\"server\":\"1\",\"kind\":\"password\",\"user\":\"ADM0\",\"address\":\"https://crm/\"}]}")
    seed(storedlists "A${text}")
    seed(storedlists "B${text}")
endforeach()

# A whole file, a change of one (place, value, kind), presets.
file(GLOB plans "${DATA}/plans/*.sluiceplan")
seeds(planfile HEADS A FILES ${plans})
foreach(change "BAAAA" "BABAB" "BDKZC" "BCAQD")
    seed(planfile "${change}")
endforeach()
seed(planfile "C[{\"name\":\"All\",\"observe\":false,\"steps\":[{\"barrier\":\"goOnAnyway\",\"operation\":{\"id\":\"flush-all\"},\"scope\":\"everyNode\"}],\"strategy\":{\"atOnce\":8,\"holdAfterFirst\":false,\"order\":\"parallel\",\"pauseSeconds\":0,\"waveSize\":1},\"targets\":[{\"kind\":\"server\",\"name\":\"crm\",\"server\":\"1\"}]}]")

# Protocol, tenant, binding, Services version, address.
foreach(address "https://crm.example.com/SuperOffice" "crm01:8443/Remote/Services88/Diagnostics.svc" "http://[fe80::1%25lo]/a/../b"
        "https://crm.müller.example/api/v1?x=y#z" "http://localhost/InfoRouter/srv.asmx" "HTTPS://user:secret@crm//./x%2e/" "Cust12345"
        "https://127.1/" "http://2130706433/%41%2f" "https:/host" "http://http://host" "crm example/x")
    foreach(head AAAA BAAA CAAA DABA ABAA CAAC)
        seed(addresses "${head}${address}")
    endforeach()
endforeach()

# Protocol, envelope, flush or clear, names.
foreach(head AAA BAA AAB BAB ABA ABB)
    seed(requests "${head}AssociateCache\n a & b <c> \"d\" \n]]>\rÆØÅ")
endforeach()

string(ASCII 1 then)
set(wcf "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>")
foreach(repeated "<a/>" "<a>" "</a>" "<a b=\"c\"/>" " b='1'" "<!-- - -->" "&#120;" "<![CDATA[x]]>" "<?a b?>" "<a xmlns:b='c'>" "x" "<" "]]>")
    foreach(head AIAA AHAA CIAA DIAA)
        seed(growth "${head}${wcf}${then}${repeated}${then}</s:Body></s:Envelope>")
        seed(growth "${head}<response success=\"true\">${then}${repeated}${then}</response>")
        seed(growth "${head}<a${then}${repeated}${then}/>")
    endforeach()
endforeach()
foreach(repeated "[" "\"a\"," "{\"a\":" "{\"Name\":\"a\",\"Generation\":1}," "\\\\" "\\u0041" " " "1")
    foreach(head BHAAA BIAAA BMAAA BNAAA BGAAA)
        seed(growth "${head}[${then}${repeated}${then}1]")
        seed(growth "${head}\"${then}${repeated}${then}\"")
    endforeach()
endforeach()
