// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxydialogue.h"

#include "core/process/wipe.h"

#include <QHostAddress>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 64 * 1024;
constexpr int longestSignIn = 3; ///< requests; NTLM needs them all

/// The values of the header \a name in \a head. They are no copies, because one may hold a password.
QList<QByteArrayView> headersIn(QByteArrayView head, QByteArrayView name)
{
    QList<QByteArrayView> values;
    while (!head.isEmpty()) {
        const auto end = head.indexOf('\n');
        const auto line = end < 0 ? head : head.first(end);
        head = end < 0 ? QByteArrayView() : head.sliced(end + 1);
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            values.append(line.sliced(colon + 1).trimmed());
    }
    return values;
}

/// "ntlm" of "NTLM TlRM…".
QByteArray schemeOf(QByteArrayView value)
{
    const auto end = value.indexOf(' ');
    return (end < 0 ? value : value.first(end)).toByteArray().toLower();
}

/// Each challenge of \a head. One line may have several, and commas are also between their parameters (RFC 9110 §11.6.1).
QList<QByteArray> challengesIn(QByteArrayView head)
{
    static const QRegularExpression comma(u",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"_s); // not in quotes
    static const QRegularExpression parameter(u"^\\s*[^\\s=]+\\s*=[^=]"_s);
    QList<QByteArray> challenges;
    const auto lines = headersIn(head, "Proxy-Authenticate");
    for (const auto line : lines) {
        bool begins = true;
        const auto parts = QString::fromLatin1(line).split(comma, Qt::SkipEmptyParts);
        for (const auto &part : parts) {
            if (!begins && parameter.match(part).hasMatch())
                challenges.last() += ',' + part.toLatin1();
            else
                challenges.append(part.trimmed().toLatin1());
            begins = false;
        }
    }
    return challenges;
}

/// Whether Qt can sign in with \a challenge. Of Digest it knows MD5 and MD5-sess, and it says of any other that it cannot
/// be read.
bool isKnown(QByteArrayView challenge)
{
    static const QRegularExpression algorithm(u"\\balgorithm\\s*=\\s*\"?([^\",\\s]+)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const auto scheme = schemeOf(challenge);
    if (scheme != "digest")
        return scheme == "basic" || scheme == "ntlm";
    const auto named = algorithm.match(QString::fromLatin1(challenge)).captured(1);
    return named.isEmpty() || named.startsWith("MD5"_L1, Qt::CaseInsensitive); // as Qt does
}

/// Whether \a challenge goes on with the sign-in that \a sentScheme began, instead of refusing it: NTLM has three messages,
/// of which the challenge then carries the second.
bool goesOn(QByteArrayView challenge, const QByteArray &sentScheme)
{
    return sentScheme == "ntlm" && schemeOf(challenge) == sentScheme && challenge.contains(' ');
}

bool endsTheConnection(const QByteArray &head)
{
    const auto words = headersIn(head, "Proxy-Connection") + headersIn(head, "Connection");
    const auto said = words.value(0).toByteArray().toLower();
    return said == "close" || (said != "keep-alive" && head.startsWith("HTTP/1.0"));
}

/// The beginning of \a bytes, as a text that is safe to show.
QString shown(const QByteArray &bytes)
{
    auto text = QString::fromLatin1(bytes.left(80)).simplified();
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

/// The status line without the version: "502 Bad Gateway".
QString statusIn(const QByteArray &head)
{
    return shown(head.left(head.indexOf('\n')).mid(9));
}

/// Where the head of a message ends, with the empty line; -1 if it is not complete.
qsizetype endOfHead(const QByteArray &message)
{
    for (const auto &end : {QByteArray("\r\n\r\n"), QByteArray("\n\n")}) {
        if (const auto at = message.indexOf(end); at >= 0)
            return at + end.size();
    }
    return -1;
}

bool canBeHttp(const QByteArray &message)
{
    static const QByteArray start("HTTP/1.");
    return message.startsWith(start) || start.startsWith(message);
}

} // namespace

QByteArray connectTarget(const QUrl &url)
{
    const QHostAddress address(url.host());
    const auto host = address.isNull() ? QUrl::toAce(url.host()) : address.toString().toLatin1();
    return host + ':' + QByteArray::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

void ProxyDialogue::ask(const QByteArray &bytes)
{
    m_asked += bytes;
    const auto end = endOfHead(m_asked);
    if (end < 0)
        return;
    const auto head = QByteArrayView(m_asked).first(end);
    const auto target = head.sliced(head.indexOf(' ') + 1);
    m_target = target.first(std::max<qsizetype>(target.indexOf(' '), 0)).toByteArray();
    m_sentScheme = schemeOf(headersIn(head, "Proxy-Authorization").value(0));
    auto rest = m_asked.sliced(end);
    wipe(m_asked);
    m_asked = std::move(rest);
    ++m_requests;
}

QByteArray ProxyDialogue::answer(const QByteArray &bytes)
{
    if (m_over)
        return {}; // the body of the last answer
    if (m_state != State::Asking)
        return bytes;
    m_answered += bytes;
    QByteArray forQt;
    while (m_state == State::Asking && !m_over) {
        const auto skipped = std::min(m_toSkip, m_answered.size());
        m_answered.remove(0, skipped);
        m_toSkip -= skipped;
        const auto end = endOfHead(m_answered);
        if (!canBeHttp(m_answered) || (end < 0 && m_answered.size() > longestHead)) {
            refuse(ProxyFailure::NotHttp, shown(m_answered));
        } else if (end < 0) {
            return forQt;
        } else {
            const auto head = m_answered.first(end);
            m_answered.remove(0, end);
            forQt += judge(head);
        }
    }
    return m_state == State::Connected ? forQt + std::exchange(m_answered, {}) : forQt;
}

QByteArray ProxyDialogue::judge(const QByteArray &head)
{
    const int status = head.mid(9, 3).toInt();
    switch (status / 100) {
    case 1:
        return {}; // not yet the answer (RFC 9110 §15.2)
    case 2:
        // Qt knows only 200, and waits for a body that there is never (RFC 9110 §9.3.6).
        m_state = State::Connected;
        return "HTTP/1.1 200 OK\r\n\r\n";
    default:
        break;
    }
    if (status == 407)
        return judgeChallenge(head);
    if (status == 403 || status == 405)
        refuse(ProxyFailure::NotAllowed, statusIn(head));
    else if (status == 401 && m_withAccount)
        refuse(ProxyFailure::WantsAccount, statusIn(head)); // what tinyproxy answers to a wrong password
    else
        refuse(ProxyFailure::DidNotPassOn, statusIn(head));
    return {};
}

QByteArray ProxyDialogue::judgeChallenge(const QByteArray &head)
{
    const auto challenges = challengesIn(head);
    if (m_withAccount && std::none_of(challenges.cbegin(), challenges.cend(), isKnown)) {
        QStringList offered;
        for (const auto &challenge : challenges)
            offered.append(QString::fromLatin1(challenge.left(std::min<qsizetype>(schemeOf(challenge).size(), 40))));
        refuse(ProxyFailure::UnknownSignIn, offered.join(u", "_s));
        return {};
    }
    // The body is of no use, and Qt does not understand each way to tell its length.
    bool known = false;
    m_toSkip = headersIn(head, "Content-Length").value(0).toLongLong(&known);
    const bool ends = endsTheConnection(head) || !known || m_toSkip < 0;
    const bool begins = m_sentScheme.isEmpty() && m_withAccount;
    const auto isNext = [this](QByteArrayView challenge) { return goesOn(challenge, m_sentScheme); };
    if (!begins && (m_requests >= longestSignIn || std::none_of(challenges.cbegin(), challenges.cend(), isNext))) {
        refuse(ProxyFailure::WantsAccount, statusIn(head));
        return {};
    }
    // NTLM signs a connection in, so it cannot go on over another one. Qt would begin anew, without an end.
    if (!begins && ends) {
        refuse(ProxyFailure::DidNotPassOn, statusIn(head));
        return {};
    }
    m_over = ends;
    QByteArray forQt = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nProxy-Connection: ";
    forQt += m_over ? "close\r\n" : "keep-alive\r\n";
    for (const auto &challenge : challenges) {
        if (isKnown(challenge))
            forQt += "Proxy-Authenticate: " + challenge + "\r\n";
    }
    return forQt + "\r\n";
}

void ProxyDialogue::refuse(ProxyFailure failure, const QString &reason)
{
    m_state = State::Refused;
    m_refusal = {.failure = failure, .reason = reason};
}

} // namespace sluice
