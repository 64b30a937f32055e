// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signin/environmentinput.h"

#include "core/storage/recentaddresses.h"
#include "ui/texts/sentences.h"
#include "ui/texts/signintexts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QStandardItemModel>

#include <array>
#include <utility>

namespace sluice {

namespace {

constexpr std::array choosableEnvironments{Environment::Production, Environment::Staging, Environment::Test,
                                           Environment::Development};

} // namespace

EnvironmentInput::EnvironmentInput(QComboBox *box, QLabel *label, const SignInRequest &initial, Environment environment,
                                   const RecentAddresses *recent, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_label(label)
    , m_initial(environment)
    , m_initialAddress(understoodAddress(initial))
    , m_recent(recent)
    , m_request(initial)
    , m_understood(m_initialAddress)
{
    for (const auto one : choosableEnvironments)
        m_box->addItem(environmentWord(one), QVariant::fromValue(one));
    m_box->view()->setAccessibleName(m_box->accessibleName());
    choose(environment);
    connect(m_box, &QComboBox::currentIndexChanged, this, &EnvironmentInput::explain);
}

void EnvironmentInput::setDestinations(const Destinations *destinations)
{
    m_destinations = destinations;
    limit();
}

Environment EnvironmentInput::environment() const
{
    return m_box->currentData().value<Environment>();
}

std::optional<Environment> EnvironmentInput::said() const
{
    const auto usual = unsaid();
    return usual && usual->environment == environment() ? std::nullopt : std::optional(environment());
}

/// Where the address leads if no class is chosen.
std::optional<Destination> EnvironmentInput::unsaid() const
{
    if (!m_destinations || m_understood.isEmpty())
        return {};
    const auto destination = m_destinations->at(m_request, std::nullopt);
    return destination ? std::optional(*destination) : std::nullopt;
}

/// A class belongs to one server. Another address gets the class that was used there before, or the one that counts
/// anyway.
void EnvironmentInput::followAddress(const SignInRequest &request)
{
    const auto understood = understoodAddress(request);
    m_request = request;
    if (std::exchange(m_understood, understood) == understood)
        return;
    const auto *recent = m_recent ? m_recent->find(understood) : nullptr;
    const auto usual = unsaid();
    if (!understood.isEmpty() && understood == m_initialAddress)
        choose(m_initial);
    else if (recent)
        choose(recent->environment);
    else
        choose(usual ? usual->environment : Environment::Production);
    limit();
}

/// Only classes that may be said for the address can be chosen. If the chosen one may not, the one that counts anyway is
/// chosen.
void EnvironmentInput::limit()
{
    const auto usual = unsaid();
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (int row = 0; row < m_box->count(); ++row) {
        const auto one = m_box->itemData(row).value<Environment>();
        items->item(row)->setEnabled(!usual || m_destinations->at(m_request, one));
    }
    if (usual && (usual->origin == ClassOrigin::SameAddress || !m_destinations->at(m_request, environment())))
        choose(usual->environment);
    explain();
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

QString EnvironmentInput::explanation() const
{
    if (unsaid()) {
        for (const auto one : choosableEnvironments) {
            if (const auto said = m_destinations->at(m_request, one); !said)
                return withoutControls(said.error().message); // why not every class can be chosen
        }
    }
    return environmentExplanation(environment());
}

void EnvironmentInput::explain()
{
    const auto text = explanation();
    m_label->setText(text);
    m_box->setAccessibleDescription(text);
    Q_EMIT explained();
}

} // namespace sluice
