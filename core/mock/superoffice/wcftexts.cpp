// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/wcftexts.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

struct WcfSentence
{
    QString english;
    QString german;
};

// The names of classes are the same in every language. The German ones are like those of the language pack, not word for
// word.
WcfSentence wcfSentence(WcfText which)
{
    switch (which) {
    case WcfText::ActionNotSupported:
        return {
            u"The message with Action '%1' cannot be processed at the receiver, due to a ContractFilter mismatch at "
            "the EndpointDispatcher. This may be because of either a contract mismatch (mismatched Actions between "
            "sender and receiver) or a binding/security mismatch between the sender and the receiver."_s,
            u"Die Nachricht mit Action \"%1\" kann beim Empfänger aufgrund einer fehlenden "
            "ContractFilter-Übereinstimmung beim EndpointDispatcher nicht verarbeitet werden. Dies kann an "
            "verschiedenen Verträgen oder Bindungen von Sender und Empfänger liegen."_s};
    case WcfText::DeserializationFailed:
        return {
            u"The formatter threw an exception while trying to deserialize the message: Error in deserializing body "
            "of request message for operation '%1'."_s,
            u"Vom Formatierer wurde beim Deserialisieren der Nachricht eine Ausnahme ausgelöst: Fehler im Text der "
            "Anforderungsnachricht für den Vorgang \"%1\"."_s};
    case WcfText::VersionMismatch:
        return {u"The envelope version of the incoming message is not the expected one."_s,
                u"Die Umschlagversion der eingehenden Nachricht ist nicht die erwartete."_s};
    case WcfText::NotUnderstood:
        return {u"The header '%1' from the namespace '%2' was not understood by the recipient of this message, causing "
                "the message to not be processed."_s,
                u"Der Header \"%1\" aus dem Namespace \"%2\" wurde vom Empfänger dieser Nachricht nicht verstanden, "
                "daher wurde die Nachricht nicht verarbeitet."_s};
    case WcfText::InternalError:
        return {
            u"The server was unable to process the request due to an internal error. For more information about the "
            "error, either turn on IncludeExceptionDetailInFaults on the server in order to send the exception "
            "information back to the client, or inspect the server trace logs."_s,
            u"Der Server konnte die Anforderung aufgrund eines internen Fehlers nicht verarbeiten. Weitere "
            "Informationen gibt es mit IncludeExceptionDetailInFaults auf dem Server."_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QString wcfText(const Settings &settings, WcfText which)
{
    const auto both = wcfSentence(which);
    return settings.faultLanguage == "de"_L1 ? both.german : both.english;
}

QString faultCulture(const Settings &settings)
{
    return settings.faultLanguage == "de"_L1 ? u"de-DE"_s : u"en-US"_s;
}

} // namespace sluice::mock
