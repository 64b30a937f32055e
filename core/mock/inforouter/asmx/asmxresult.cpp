// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxresult.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using ErrorStyle = InfoRouterSettings::ErrorStyle;
using ErrorCodeAttribute = InfoRouterSettings::ErrorCodeAttribute;
using RootStyle = InfoRouterSettings::RootStyle;

struct ServerErrorText
{
    int number = 0;    ///< in brackets; 0: not known
    int errorCode = 0; ///< 0: not documented
    QString english;
    QString german;
    QString french;
};

ServerErrorText textOf(ServerError why)
{
    switch (why) {
    case ServerError::AuthenticationFailed:
        return {900, 0, u"Authentication failed"_s, u"Anmeldung fehlgeschlagen"_s, u"Échec de l'authentification"_s};
    case ServerError::Unauthenticated:
        return {900, 0, u"Authentication failed - Unauthenticated User."_s, u"Anmeldung fehlgeschlagen: niemand da."_s,
                u"Échec de l'authentification : personne."_s};
    case ServerError::NoTicketForThisUser:
        return {902, 0, u"Ticket generation not allowed"_s, u"Für dieses Konto gibt es kein Ticket"_s,
                u"Aucun ticket pour ce compte"_s};
    case ServerError::InvalidTicketFormat:
        return {0, 0, u"invalid ticket format"_s, u"Das Ticket ist nicht lesbar"_s, u"Ticket illisible"_s};
    case ServerError::NoSession:
        return {901, 4010, u"Session expired or Invalid ticket"_s, u"Sitzung abgelaufen oder Ticket ungültig"_s,
                u"Session expirée ou ticket non valide"_s};
    case ServerError::Anonymous:
        return {2730, 4030, u"Anonymous users cannot perform this action"_s, u"Anonym geht das nicht"_s,
                u"Impossible de façon anonyme"_s};
    case ServerError::NoRight:
        return {921, 4030, u"Insufficient rights"_s, u"Unzureichende Rechte"_s, u"Droits insuffisants"_s};
    case ServerError::UnknownUser:
        return {0, 4000, u"There is no such user"_s, u"Diesen Benutzer gibt es nicht"_s, u"Utilisateur inconnu"_s};
    case ServerError::Exception:
        return {0, 5000, u"SystemError:The settings are locked"_s, u"SystemError:Die Einstellungen sind gesperrt"_s,
                u"SystemError:Les paramètres sont verrouillés"_s};
    }
    Q_UNREACHABLE();
}

QString inLanguage(const ServerErrorText &text, const QString &language)
{
    if (language == "de"_L1)
        return text.german;
    return language == "fr"_L1 ? text.french : text.english;
}

QString groupNames(const QList<Group> &groups)
{
    QStringList names;
    for (const auto group : groups)
        names.append(nameOf(group));
    return names.join(u", "_s);
}

/// "[901]", with or without a space after it. Session operations have it in every style, with the space, because only
/// this form is documented.
QString bracket(ErrorStyle style, bool isOfSession, int number)
{
    if (number == 0 || (style == ErrorStyle::Code && !isOfSession))
        return {};
    const bool isSpaced = style == ErrorStyle::BracketSpaced || (isOfSession && style != ErrorStyle::Bracket);
    return u"[%1]%2"_s.arg(QString::number(number), isSpaced ? u" "_s : QString());
}

QString errorCodeName(const InfoRouterSettings &settings)
{
    const bool isInStyle = settings.errorStyle == ErrorStyle::Code || settings.errorStyle == ErrorStyle::Both;
    if (settings.isLegacy() || !isInStyle || settings.errorCodeAttr == ErrorCodeAttribute::None)
        return {};
    return settings.errorCodeAttr == ErrorCodeAttribute::LowerCase ? u"errorcode"_s : u"errorCode"_s;
}

QString rootName(const InfoRouterSettings &settings, const AsmxOperation &operation)
{
    switch (settings.rootStyle) {
    case RootStyle::AllResponse:
        return u"response"_s;
    case RootStyle::AllRoot:
        return u"root"_s;
    case RootStyle::Documented:
        break;
    }
    return settings.isLegacy() && operation.isOfSession() ? u"response"_s : operation.root;
}

QString successWord(InfoRouterSettings::SuccessCase successCase, bool success)
{
    auto word = success ? u"true"_s : u"false"_s;
    switch (successCase) {
    case InfoRouterSettings::SuccessCase::Lower:
        break;
    case InfoRouterSettings::SuccessCase::Title:
        word[0] = word.at(0).toUpper();
        break;
    case InfoRouterSettings::SuccessCase::Upper:
        word = word.toUpper();
        break;
    }
    return word;
}

} // namespace

XmlElement AsmxResult::toElement(const InfoRouterSettings &settings, const AsmxOperation &operation) const
{
    const XmlAttributes first{{u"success"_s, successWord(settings.successCase, success)}};
    return {rootName(settings, operation), first + attributes, children};
}

AsmxResult refused(const InfoRouterSettings &settings, const AsmxOperation &operation, ServerError why,
                   const QString &language)
{
    const auto text = textOf(why);
    auto error = bracket(settings.errorStyle, operation.isOfSession(), text.number) + inLanguage(text, language);
    if (why == ServerError::NoRight && settings.errorStyle == ErrorStyle::Code)
        error += u": "_s + groupNames(operation.groups);
    XmlAttributes attributes{{u"error"_s, error}};
    // No number is documented for session operations.
    const auto codeName = errorCodeName(settings);
    if (!codeName.isEmpty() && text.errorCode != 0 && !operation.isOfSession())
        attributes.append({codeName, QString::number(text.errorCode)});
    return {false, attributes, {}, why == ServerError::Exception ? error : QString()};
}

} // namespace sluice::mock
