// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars/statusfields.h"

#include "core/session/session.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/elidedlabel.h"

#include <QDateTime>
#include <QStatusBar>
#include <QTextDocument>

namespace sluice {

namespace {

/// The stretch of a field; that of the message is 1.
constexpr int ExpiryStretch = 1000;

void show(QLabel *label, const QString &text, const QString &explanation = {})
{
    label->setText(text);
    label->setAccessibleDescription(explanation);
    // The name of a person and what a server says of itself may look like markup.
    label->setToolTip(explanation.isEmpty() ? QString() : Qt::convertFromPlainText(explanation, Qt::WhiteSpaceNormal));
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusFields::StatusFields(QStatusBar *bar)
    : QObject(bar)
    , m_account(new ElidedLabel(bar))
    , m_server(new ElidedLabel(bar))
    , m_expiry(new ElidedLabel(bar))
    , m_encryption(new QLabel(bar))
{
    for (QLabel *label : std::initializer_list<QLabel *>{m_account, m_server, m_expiry, m_encryption}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(12, 0, 0, 0);
        // The expiry has no minimum width, so it gives way first.
        bar->addPermanentWidget(label, label == m_expiry ? ExpiryStretch : 0);
    }
    showSession(nullptr);
}

void StatusFields::showSession(const Session *session)
{
    show(m_account, session ? accountText(*session) : QString());
    show(m_server, session ? serverText(*session) : QString(), session ? transportText(*session) : QString());
    const auto until = session ? ticketExpiry(*session) : QDateTime();
    const auto now = QDateTime::currentDateTime();
    show(m_expiry, expiryText(until, now), expirySentence(until, now));
    // Not wider than its text, so that the message gets the rest.
    m_expiry->setMaximumWidth(m_expiry->sizeHint().width());
    show(m_encryption, session ? encryptionText(*session) : QString());
}

} // namespace sluice
