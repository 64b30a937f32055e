// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/plans/windowpresets.h"

#include "core/run/plans/planproposal.h"
#include "core/storage/presets.h"
#include "ui/dialogs/plans/presetsdialog.h"
#include "ui/dialogs/plans/savepresetdialog.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/sentences.h"

#include <QMainWindow>
#include <QMenu>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// For a menu, where "&" would mark a letter.
QString menuText(const QString &name)
{
    return inSentence(name).replace(u'&', u"&&"_s);
}

} // namespace

WindowPresets::WindowPresets(const PlanParts &parts, Presets &presets, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_presets(presets)
    , m_window(window)
    , m_menu(new QMenu(tr("P&resets"), window))
{
    m_menu->setObjectName(u"presetsMenu"_s);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this,
            [this] { std::ignore = m_presets.load(); }); // another program may change it
    connect(&presets, &Presets::changed, this, &WindowPresets::fill);
    fill();
}

void WindowPresets::fill()
{
    m_menu->clear();
    for (const auto &preset : m_presets.all()) {
        auto *action = m_menu->addAction(menuText(preset.name) + u'…');
        action->setToolTip(presetText(preset));
        action->setStatusTip(presetText(preset));
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
    }
    if (m_presets.all().isEmpty()) {
        auto *empty =
            m_menu->addAction(m_presets.problem() ? tr("The Presets Cannot Be Read") : tr("No Preset Is Stored"));
        empty->setObjectName(u"actionNoPreset"_s);
        empty->setEnabled(false);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("&Manage Presets…"), this, &WindowPresets::manage)->setObjectName(u"actionManagePresets"_s);
}

/// It is reviewed before anything is sent, with the servers and the rules of now.
void WindowPresets::choose(const Preset &preset)
{
    auto proposal = proposalFrom(preset, m_parts.servers, m_parts.destinations);
    if (!proposal) {
        auto error = proposal.error();
        error.message = tr("The preset %1 cannot be used: %2").arg(inSentence(preset.name), error.message);
        Q_EMIT failed({.sentence = error.message, .error = error});
        return;
    }
    proposal->created = QDateTime::currentDateTimeUtc();
    proposal->author = {.who = thisOperator()};
    Q_EMIT chosen(*proposal);
}

void WindowPresets::manage()
{
    (new PresetsDialog(m_presets, m_window))->open();
}

void WindowPresets::save(const Proposal &proposal, QWidget *over)
{
    (new SavePresetDialog(proposal, m_presets, over))->open();
}

} // namespace sluice
