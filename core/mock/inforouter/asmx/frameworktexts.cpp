// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/frameworktexts.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

struct FrameworkSentence
{
    QString english;
    QString german;
};

// The names of classes and headers are the same in every language. The German ones are like those of the language pack,
// not word for word.
FrameworkSentence sentence(FrameworkText which)
{
    switch (which) {
    case FrameworkText::UnknownSoapAction:
        return {u"Server did not recognize the value of HTTP Header SOAPAction: %1."_s,
                u"Der Server hat den Wert des HTTP-Headers SOAPAction nicht erkannt: %1."_s};
    case FrameworkText::UnknownAction:
        return {u"Unable to handle request. The action '%1' was not recognized."_s,
                u"Die Anforderung kann nicht verarbeitet werden. Die Aktion '%1' wurde nicht erkannt."_s};
    case FrameworkText::NoAction:
        return {u"Unable to handle request without a valid action parameter. Please supply a valid soap action."_s,
                u"Ohne gültigen Aktionsparameter kann die Anforderung nicht verarbeitet werden."_s};
    case FrameworkText::NotUnderstood:
        return {u"SOAP header %1 was not understood."_s, u"Der SOAP-Header %1 wurde nicht verstanden."_s};
    case FrameworkText::VersionMismatch:
        return {u"Possible SOAP version mismatch: Envelope namespace %1 was unexpected. Expecting %2."_s,
                u"Möglicherweise falsche SOAP-Version: Der Namespace %1 wurde nicht erwartet. Erwartet wird %2."_s};
    case FrameworkText::CannotProcess:
        return {u"Server was unable to process request. ---> %1"_s,
                u"Der Server konnte die Anforderung nicht verarbeiten. ---> %1"_s};
    case FrameworkText::Malformed:
        return {u"The XML is not well-formed."_s, u"Das XML ist nicht wohlgeformt."_s};
    case FrameworkText::UnknownMethod:
        return {u"%1 Web Service method name is not valid."_s, u"%1 ist kein gültiger Webdienst-Methodenname."_s};
    case FrameworkText::MethodInOtherCase:
        return {u"Invalid method name '%1', method names are case sensitive. The method name '%2' with same name but "
                "different casing was found."_s,
                u"Ungültiger Methodenname '%1'. Bei Methodennamen wird Groß- und Kleinschreibung unterschieden. Der "
                "Methodenname '%2' wurde gefunden."_s};
    case FrameworkText::MissingParameter:
        return {u"Missing parameter: %1."_s, u"Fehlender Parameter: %1."_s};
    case FrameworkText::InvalidFormat:
        return {u"Request format is invalid: %1."_s, u"Das Anforderungsformat ist ungültig: %1."_s};
    case FrameworkText::UnrecognizedFormat:
        return {u"Request format is unrecognized for URL unexpectedly ending in '%1'."_s,
                u"Das Anforderungsformat wurde für die unerwartet mit '%1' endende URL nicht erkannt."_s};
    case FrameworkText::DangerousValue:
        return {u"System.Web.HttpRequestValidationException: A potentially dangerous Request.Form value was detected "
                "from the client (%1=\"%2\")."_s,
                u"System.Web.HttpRequestValidationException: Vom Client (%1=\"%2\") wurde ein möglicherweise "
                "gefährlicher Request.Form-Wert entdeckt."_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QString frameworkText(const InfoRouterSettings &settings, FrameworkText which)
{
    const auto both = sentence(which);
    return settings.faultLanguage == "de"_L1 ? both.german : both.english;
}

} // namespace sluice::mock
