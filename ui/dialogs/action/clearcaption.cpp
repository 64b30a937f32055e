// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/clearcaption.h"

#include "ui/texts/actiontexts.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct CaptionText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ClearConfigurationDialog)
};

// Mnemonics are removed only from our own texts: "&" may be part of a name.

ClearCaption withoutName(const QString &text)
{
    return {text, QString(text).remove(u'&')};
}

ClearCaption withName(const QString &pattern, const QString &account)
{
    return {pattern.arg(onButton(account)), QString(pattern).remove(u'&').arg(account)};
}

QString onlyRebuild(int kinds)
{
    if (kinds == 0)
        return CaptionText::tr("&Rebuild");
    return kinds == 1 ? CaptionText::tr("&Rebuild 1 Kind") : CaptionText::tr("&Rebuild %n Kinds", nullptr, kinds);
}

ClearCaption withRebuilds(const ClearCaption &clearing, int kinds)
{
    if (kinds == 0)
        return clearing;
    const auto pattern = kinds == 1
        ? CaptionText::tr("%1 and Rebuild 1 Kind", "Clear for All Associates and Rebuild 1 Kind")
        : CaptionText::tr("%1 and Rebuild %n Kinds", "Clear for All Associates and Rebuild 3 Kinds", kinds);
    return {pattern.arg(clearing.text), pattern.arg(clearing.name)};
}

} // namespace

QString onButton(const QString &text)
{
    return QString(text).replace(u'&', "&&"_L1);
}

ClearCaption clearCaption(const ConfigurationChoice &choice, const QString &account)
{
    if (!choice.whose)
        return withoutName(CaptionText::tr("C&lear Configurations"));
    const auto kinds = static_cast<int>(choice.rebuilds.size());
    if (choice.whose == Whose::Nobodys)
        return withoutName(onlyRebuild(kinds));
    if (choice.whose == Whose::Everybodys)
        return withRebuilds(withoutName(CaptionText::tr("C&lear for All Associates")), kinds);
    return withRebuilds(account.isEmpty() ? withoutName(actionTitle(ClearConfiguration{}))
                                          : withName(CaptionText::tr("C&lear for %1"), account),
                        kinds);
}

} // namespace sluice
