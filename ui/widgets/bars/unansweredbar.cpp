// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/unansweredbar.h"

#include "ui/texts/sentences.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QList<UnansweredRequest> &requests)
{
    const auto count = static_cast<int>(requests.size());
    const auto time = requests.constFirst().at.toLocalTime().toString(u"HH:mm:ss"_s);
    return count == 1 ? UnansweredBar::tr("1 request of %1 was sent, and its answer is not recorded: Unknown").arg(time)
                      : UnansweredBar::tr("%n requests since %1 were sent, and their answers are not recorded: Unknown",
                                          nullptr, count)
                            .arg(time);
}

QString lineOf(const UnansweredRequest &request)
{
    constexpr qsizetype most = 3;
    auto targets = request.intent.targets.mid(0, most).join(", "_L1);
    if (request.intent.targets.size() > most)
        targets += u", …"_s;
    return UnansweredBar::tr("%1, %2: %3 (%4)", "2026-11-30 14:02:07, crm04: flush-named (CategoryCache, …)")
        .arg(request.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), inSentence(request.intent.node),
             request.intent.operation, inSentence(targets));
}

} // namespace

UnansweredBar::UnansweredBar(QWidget *parent)
    : NoticeBar(parent)
    , m_list(new QLabel(this))
{
    setState(CellState::Unknown);
    auto *showButton = new QPushButton(tr("S&how"), this);
    showButton->setAccessibleName(tr("Show Requests Without Answer"));
    auto *dismissButton = new QPushButton(tr("D&ismiss"), this);
    dismissButton->setAccessibleName(tr("Dismiss Requests Without Answer"));
    addToHead(showButton);
    addToHead(dismissButton);
    m_list->setTextFormat(Qt::PlainText);
    m_list->setWordWrap(true);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setContentsMargins(14, 0, 14, 10);
    body()->addWidget(m_list);
    connect(showButton, &QPushButton::clicked, this, [this] { setOpen(true); });
    connect(dismissButton, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT seen(std::exchange(m_requests, {}));
    });
}

void UnansweredBar::showRequests(const QList<UnansweredRequest> &requests)
{
    m_requests = requests;
    constexpr qsizetype most = 8; // more would cover the list of caches; the history has them all
    QStringList lines;
    for (const auto &request : requests.mid(0, most))
        lines.append(lineOf(request));
    if (requests.size() > most)
        lines.append(tr("And %n more: see the history.", nullptr, static_cast<int>(requests.size() - most)));
    m_list->setText(lines.join(u'\n'));
    say(titleOf(requests),
        tr("The program ended before. Nothing was repeated: look whether it happened, then flush again if it did "
           "not."));
    setOpen(false);
    show();
    announce();
}

} // namespace sluice
