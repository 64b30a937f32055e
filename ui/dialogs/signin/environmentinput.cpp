// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/environmentinput.h"

#include "core/storage/recentaddresses.h"
#include "core/storage/servers/serverstore.h"
#include "ui/texts/sentences.h"
#include "ui/texts/signintexts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QStandardItemModel>

#include <array>

namespace sluice {

namespace {

struct EnvironmentText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SignInDialog)
};

constexpr std::array choosableEnvironments{Environment::Production, Environment::Staging, Environment::Test,
                                           Environment::Development};

std::optional<ServerMatch> matchIn(const ServerStore *servers, const QString &understood)
{
    return servers && !understood.isEmpty() ? servers->findByAddress(understood) : std::nullopt;
}

/// What is known about the stored server at an address, and that its class cannot be lowered here.
QString explanationOf(const ServerMatch &match)
{
    const auto &server = *match.server;
    const auto word = environmentWord(environmentOf(server));
    if (match.node)
        return EnvironmentText::tr("This is node %1 of %2, whose class is %3. The class cannot be lowered here.")
            .arg(inSentence(nodeName(server.nodes.at(*match.node))), inSentence(server.name), word);
    return EnvironmentText::tr("This is %1, whose class is %2. The class cannot be lowered here.")
        .arg(inSentence(server.name), word);
}

} // namespace

EnvironmentInput::EnvironmentInput(QComboBox *box, QLabel *label, const SignInRequest &initial, Environment environment,
                                   const RecentAddresses *recent, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_label(label)
    , m_initial(environment)
    , m_initialAddress(understoodAddress(initial))
    , m_recent(recent)
    , m_understood(m_initialAddress)
{
    for (const auto one : choosableEnvironments)
        m_box->addItem(environmentWord(one), QVariant::fromValue(one));
    m_box->view()->setAccessibleName(m_box->accessibleName());
    choose(environment);
    connect(m_box, &QComboBox::currentIndexChanged, this, &EnvironmentInput::explain);
}

void EnvironmentInput::setServers(const ServerStore *servers)
{
    m_servers = servers;
    limit();
}

Environment EnvironmentInput::environment() const
{
    return m_box->currentData().value<Environment>();
}

/// A class belongs to one server. Another address gets the class that was used there before, or Production.
void EnvironmentInput::followAddress(const QString &understood)
{
    if (understood == m_understood)
        return;
    m_understood = understood;
    const auto *recent = m_recent ? m_recent->find(understood) : nullptr;
    if (!understood.isEmpty() && understood == m_initialAddress)
        choose(m_initial);
    else
        choose(recent ? recent->environment : Environment::Production);
    limit();
}

/// The class of a stored server overrules a class that was chosen for its address before.
void EnvironmentInput::limit()
{
    const auto match = matchIn(m_servers, m_understood);
    const auto least = match ? std::optional(environmentOf(*match->server)) : std::nullopt;
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (int row = 0; row < m_box->count(); ++row) {
        const auto one = m_box->itemData(row).value<Environment>();
        items->item(row)->setEnabled(!least || strictness(one) >= strictness(*least));
    }
    if (least)
        choose(*least);
}

/// Demo can be chosen only if the request came with it.
void EnvironmentInput::choose(Environment environment)
{
    const int demo = m_box->findData(QVariant::fromValue(Environment::Demo));
    if (environment == Environment::Demo && demo < 0)
        m_box->addItem(environmentWord(environment), QVariant::fromValue(environment));
    m_box->setCurrentIndex(m_box->findData(QVariant::fromValue(environment)));
    if (environment != Environment::Demo && demo >= 0)
        m_box->removeItem(demo);
    explain();
}

void EnvironmentInput::explain()
{
    const auto match = matchIn(m_servers, m_understood);
    const auto explanation = match ? explanationOf(*match) : environmentExplanation(environment());
    m_label->setText(explanation);
    m_box->setAccessibleDescription(explanation);
    Q_EMIT explained();
}

} // namespace sluice
