// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusfields.h"

#include "core/session/session.h"
#include "ui/servertexts.h"
#include "ui/texts.h"
#include "ui/widgets/elidedlabel.h"

#include <QStatusBar>

namespace sluice {

namespace {

void show(QLabel *label, const QString &text, const QString &explanation = {})
{
    label->setText(text);
    label->setAccessibleDescription(explanation);
    label->setToolTip(explanation);
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusFields::StatusFields(QStatusBar *bar)
    : QObject(bar)
    , m_account(new ElidedLabel(bar))
    , m_server(new ElidedLabel(bar))
    , m_expiry(new QLabel(bar))
    , m_encryption(new QLabel(bar))
{
    for (QLabel *label : std::initializer_list<QLabel *>{m_account, m_server, m_expiry, m_encryption}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(12, 0, 0, 0);
        bar->addPermanentWidget(label);
    }
    showSession(nullptr);
}

void StatusFields::showSession(const Session *session)
{
    show(m_account, session ? accountText(*session) : QString());
    show(m_server, session ? serverText(*session) : QString(), session ? transportText(*session) : QString());
    show(m_expiry, session ? expiryText(*session) : QString(), session ? expirySentence(*session) : QString());
    show(m_encryption, session ? encryptionText(*session) : QString());
}

} // namespace sluice
