// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/wire/soapfault.h"

namespace sluice::wire {

using namespace Qt::StringLiterals;

namespace {

/// "a:ActionNotSupported" without its prefix.
QString localPart(const QString &qualified)
{
    return qualified.trimmed().section(u':', -1);
}

/// SOAP 1.2 nests codes: Code/Value, Code/Subcode/Value. The innermost one is the most exact.
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

} // namespace

bool isSoap(const XmlCursor &cursor, QStringView name)
{
    return cursor.is(QString(Soap11), name) || cursor.is(QString(Soap12), name);
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

} // namespace sluice::wire
