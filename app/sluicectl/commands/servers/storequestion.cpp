// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/storequestion.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct StoreQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::StoreQuestion)
};

bool isName(const QString &text, const StoreQuestion &question)
{
    return text.trimmed().compare(question.name, Qt::CaseInsensitive) == 0;
}

bool isAgreedTo(const StoreQuestion &question, int stopDescriptor)
{
    const bool takesName = question.confirmation == Confirmation::TypedHost;
    const auto end = takesName ? u'\n' + StoreQuestionText::tr("Type %1 to go on: ").arg(printable(question.name))
                               : u' ' + StoreQuestionText::tr("[y/N]") + u' ';
    const auto answer = readLine(question.question + end, Echo::On, stopDescriptor);
    const auto text = QString::fromUtf8(answer.line.value_or(QByteArray()));
    return !answer.stopped && (takesName ? isName(text, question) : isYes(text));
}

} // namespace

bool isConfirmed(const StoreQuestion &question, const ParsedOptions &options, int stopDescriptor)
{
    if (options.has(u"confirm"_s)) {
        const bool isNamed = isName(options.value(u"confirm"_s), question);
        if (!isNamed)
            say(StoreQuestionText::tr("--confirm names another server than %1, so nothing was changed.")
                    .arg(question.name));
        return isNamed;
    }
    if (options.has(u"yes"_s) && question.confirmation != Confirmation::TypedHost)
        return true;
    // With --password-stdin the standard input is no terminal to answer on.
    if (options.has(u"yes"_s) || options.has(u"password-stdin"_s) || !isInteractive()) {
        say(question.refusal);
        return false;
    }
    const bool agreed = isAgreedTo(question, stopDescriptor);
    if (!agreed)
        say(StoreQuestionText::tr("Not confirmed, so nothing was changed."));
    return agreed;
}

} // namespace sluice::ctl
