// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/keptsecretsline.h"

#include "core/storage/secrets/secretstore.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QList<KeptSecret> keptFor(const SecretStore *secrets, const QString &serverId)
{
    auto kept = secrets && !serverId.isEmpty() ? secrets->kept() : QList<KeptSecret>();
    kept.removeIf([&serverId](const KeptSecret &one) { return one.key.serverId != serverId; });
    return kept;
}

} // namespace

KeptSecretsLine::KeptSecretsLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new QPushButton(tr("&Forget Kept Password…"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_button->setObjectName(u"forgetButton"_s);
    m_button->setAccessibleName(tr("Forget kept password"));
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &KeptSecretsLine::ask);
}

void KeptSecretsLine::setUp(SecretStore *secrets, const QString &serverId, const QString &serverName)
{
    m_secrets = secrets;
    m_serverId = serverId;
    m_serverName = serverName;
    if (secrets)
        connect(secrets, &SecretStore::changed, this, &KeptSecretsLine::show);
    show();
}

void KeptSecretsLine::show()
{
    QStringList names;
    const auto kept = keptFor(m_secrets, m_serverId);
    for (const auto &one : kept)
        names.append(secretName(one.key.kind));
    setVisible(!names.isEmpty());
    const auto sentence = tr("Kept in the keychain: %1.").arg(names.join(", "_L1));
    m_label->setText(m_failure.isEmpty() ? sentence : sentence + u'\n' + m_failure);
    m_button->setAccessibleDescription(m_label->text());
}

void KeptSecretsLine::ask()
{
    auto *question = askBefore(
        {.title = tr("Forget What Is Kept"),
         .sentence = tr("The secrets of %1 will be removed from the keychain. Sluice will ask for them the next time.")
                         .arg(inSentence(m_serverName)),
         .button = tr("&Forget")},
        this);
    connect(question, &QMessageBox::accepted, this, &KeptSecretsLine::forget);
    question->open();
}

void KeptSecretsLine::forget()
{
    m_failure.clear();
    const auto kept = keptFor(m_secrets, m_serverId);
    for (const auto &one : kept) {
        m_secrets->remove(one.key, this)->then(this, [this](const Result<void> &removed) {
            if (!removed)
                m_failure = removed.error().message;
            show();
        });
    }
}

} // namespace sluice
