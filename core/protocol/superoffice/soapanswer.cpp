// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/soapanswer.h"

namespace sluice::superoffice {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

constexpr auto Soap11 = "http://schemas.xmlsoap.org/soap/envelope/"_L1;
constexpr auto Soap12 = "http://www.w3.org/2003/05/soap-envelope"_L1;

SoapException readException(XmlCursor info)
{
    SoapException exception;
    while (info.next()) {
        // Only the outermost exception: InnerException has members of the same names one level down.
        const auto name = info.localName();
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
            m_answer.isEnvelope = true;
            readEnvelope(document.children());
        }
        while (document.next()) { }
        if (xml.hasError())
            m_answer.xmlProblem = u"%1:%2: %3"_s.arg(xml.lineNumber()).arg(xml.columnNumber()).arg(xml.errorString());
        return m_answer;
    }

private:
    bool isSoap(const XmlCursor &cursor, QStringView name) const
    {
        return cursor.is(QString(Soap11), name) || (m_expected.published && cursor.is(QString(Soap12), name));
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
                m_answer.exception = readException(header.children());
        } else if (header.is(m_expected.servicesNamespace, u"Succeeded") && !header.isNil()) {
            // Said twice, a no wins: no claim is stronger than its weakest source.
            const auto said = readBoolean(header.text());
            m_answer.succeeded = said ? std::optional(*said && m_answer.succeeded.value_or(true)) : std::nullopt;
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
