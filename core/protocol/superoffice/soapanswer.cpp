// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soapanswer.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

constexpr auto Soap11 = "http://schemas.xmlsoap.org/soap/envelope/"_L1;
constexpr auto Soap12 = "http://www.w3.org/2003/05/soap-envelope"_L1;

SoapException readException(XmlCursor info, const QString &ns)
{
    SoapException exception;
    while (info.next()) {
        // Only the outermost exception: InnerException has members of the same names one level down.
        const auto name = info.nameIn(ns);
        if (name == "Message"_L1)
            exception.message = info.text();
        else if (name == "FriendlyText"_L1)
            exception.friendlyText = info.text();
        else if (name == "ExceptionType"_L1)
            exception.type = info.text();
        else if (name == "StackTrace"_L1)
            exception.stackTrace = info.text();
    }
    return exception;
}

/// "a:ActionNotSupported" without its prefix.
QString localPart(const QString &qualified)
{
    return qualified.trimmed().section(u':', -1);
}

/// SOAP 1.2 nests: Code/Value, Code/Subcode/Value. The innermost says most.
void readCode(XmlCursor code, SoapFault &fault)
{
    while (code.next()) {
        if (code.localName() == "Value"_L1)
            fault.code = localPart(code.text());
        else if (code.localName() == "Subcode"_L1)
            readCode(code.children(), fault);
    }
}

void readDetail(XmlCursor detail, SoapFault &fault)
{
    while (detail.next()) {
        if (detail.localName() == "ExceptionDetail"_L1)
            readDetail(detail.children(), fault);
        else if (detail.localName() == "Type"_L1)
            fault.exceptionType = detail.text();
    }
}

SoapFault readFault(XmlCursor element)
{
    SoapFault fault;
    while (element.next()) {
        const auto name = element.localName();
        if (name == "faultcode"_L1) {
            fault.code = localPart(element.text());
        } else if (name == "faultstring"_L1) {
            fault.text = element.text();
        } else if (name == "Code"_L1) {
            readCode(element.children(), fault);
        } else if (name == "Reason"_L1) {
            XmlCursor reason = element.children();
            if (reason.next())
                fault.text = reason.text();
        } else if (name.compare("detail"_L1, Qt::CaseInsensitive) == 0) {
            readDetail(element.children(), fault);
        }
    }
    return fault;
}

/// The reader's time grows with the square of the attributes of one element, so a tag without end would hold up the
/// program. No product writes tags of more than a few hundred bytes.
constexpr qsizetype MaxTag = 16 * 1024;

bool tagsAreShort(const QByteArray &bytes)
{
    for (auto from = bytes.indexOf('<'); from >= 0;) {
        const auto to = bytes.indexOf('>', from);
        if ((to < 0 ? bytes.size() : to) - from > MaxTag)
            return false;
        from = to < 0 ? to : bytes.indexOf('<', to);
    }
    return true;
}

/// Reads one envelope, one part a function. Lives only while readSoapAnswer() runs.
class AnswerReader
{
public:
    AnswerReader(const SoapExpectation &expected, const std::function<void(XmlCursor &)> &readResponse)
        : m_expected(expected)
        , m_readResponse(readResponse)
    {
    }

    SoapAnswer read(QXmlStreamReader &xml)
    {
        XmlCursor document(xml);
        if (document.next() && isSoap(document, u"Envelope")) {
            // A fault is understood in either form, a yes only in the one that was asked for.
            m_answer.isEnvelope = m_expected.published || document.namespaceUri() == Soap11;
            readEnvelope(document.children());
        }
        while (document.next()) { }
        if (xml.hasError())
            m_answer.xmlProblem = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
        return m_answer;
    }

private:
    static bool isSoap(const XmlCursor &cursor, QStringView name)
    {
        return cursor.is(QString(Soap11), name) || cursor.is(QString(Soap12), name);
    }

    void readEnvelope(XmlCursor envelope)
    {
        while (envelope.next()) {
            if (isSoap(envelope, u"Header"))
                readHeaders(envelope.children());
            else if (isSoap(envelope, u"Body"))
                readBody(envelope.children());
            else if (m_expected.published)
                readHeader(envelope);
        }
    }

    void readHeaders(XmlCursor header)
    {
        while (header.next())
            readHeader(header);
    }

    void readHeader(XmlCursor &header)
    {
        if (header.is(m_expected.servicesNamespace, u"ExceptionInfo")) {
            if (!header.isNil())
                m_answer.exception = readException(header.children(), m_expected.servicesNamespace);
        } else if (header.is(m_expected.servicesNamespace, u"Succeeded") && !header.isNil()) {
            // Said twice, a no wins: no claim is stronger than its weakest source.
            const auto said = readBoolean(header.text());
            if (m_answer.succeeded != false)
                m_answer.succeeded = said;
        }
    }

    void readBody(XmlCursor body)
    {
        while (body.next()) {
            if (isSoap(body, u"Fault")) {
                m_answer.fault = readFault(body.children());
            } else if (body.is(m_expected.servicesNamespace, m_expected.response)) {
                m_answer.hasResponse = true;
                XmlCursor response = body.children();
                m_readResponse(response);
            }
        }
    }

    const SoapExpectation &m_expected;
    const std::function<void(XmlCursor &)> &m_readResponse;
    SoapAnswer m_answer;
};

} // namespace

SoapAnswer readSoapAnswer(const QByteArray &bytes, const SoapExpectation &expected,
                          const std::function<void(XmlCursor &)> &readResponse)
{
    if (!tagsAreShort(bytes)) {
        SoapAnswer answer;
        answer.xmlProblem = u"A tag is longer than %1 bytes."_s.arg(MaxTag);
        return answer;
    }
    QXmlStreamReader xml(bytes);
    return AnswerReader(expected, readResponse).read(xml);
}

std::optional<bool> readBoolean(const QString &text)
{
    const auto word = QStringView(text).trimmed();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    return {};
}

} // namespace sluice::superoffice
