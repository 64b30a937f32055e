// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/detailsdock.h"

#include "core/protocol/preview.h"
#include "ui/icons/icons.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/outcometexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_detailsdock.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString observationText(Observation observation, bool isCompared)
{
    switch (observation) {
    case Observation::Unknown:
        return isCompared
            ? DetailsDock::tr("Since the last reading: unknown. The server does not report on this cache.")
            : DetailsDock::tr("Since the last reading: unknown. This was the first one; reload the list to compare.");
    case Observation::Same:
        return DetailsDock::tr("Since the last reading: unchanged, as far as the server registers changes.");
    case Observation::Changed:
        return DetailsDock::tr("Since the last reading: changed, as far as the server registers changes. This is an "
                               "observation, not a proof of a flush.");
    }
    Q_UNREACHABLE();
}

} // namespace

DetailsDock::DetailsDock(QWidget *parent)
    : QDockWidget(parent)
    , m_ui(std::make_unique<Ui::DetailsDock>())
{
    m_ui->setupUi(this);
    m_ui->requestEdit->setFont(fixedFont(font()));
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_request); });
    connect(m_ui->copyCurlButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_curl); });
    showServer({});
}

DetailsDock::~DetailsDock() = default;

void DetailsDock::showCache(const QString &name, const Knowledge &known, const Result<HttpRequest> &request)
{
    m_ui->stack->setCurrentWidget(m_ui->cachePage);
    m_ui->nameEdit->setText(inSentence(name));
    m_ui->nameEdit->setCursorPosition(0);
    const auto unseen = unseenCharacters(name);
    m_ui->unseenLabel->setText(tr("This name contains invisible characters: %1").arg(unseen.join(u", "_s)));
    m_ui->unseenLabel->setVisible(!unseen.isEmpty());
    QStringList texts{known.last.isEmpty() ? tr("It has not been flushed from here since you signed in.")
                                           : cellsText(known.last)};
    if (known.last.isEmpty() && !known.before.isEmpty())
        texts << known.before;
    if (!known.nodesWithout.isEmpty())
        texts << tr("Not on %1: a flush skips it there.").arg(inSentence(known.nodesWithout.join(u", "_s)));
    if (known.isProtected)
        texts << tr("Protected: Tick All and Invert Ticks leave it out. If you tick it yourself, it is flushed like "
                    "any other cache, and the confirmation says so.");
    if (known.observation)
        texts << observationText(*known.observation, known.isCompared);
    showText(m_ui->knownEdit, texts.join(u'\n'));
    showText(m_ui->factsEdit, known.server);
    shareHeight(known);
    showRequest(request, known.firstNode);
}

/// The facts get the space that they need. The other fields share the rest in proportion to their contents.
void DetailsDock::shareHeight(const Knowledge &known)
{
    const bool hasFacts = !known.server.isEmpty();
    m_ui->factsLabel->setVisible(hasFacts);
    m_ui->factsEdit->setVisible(hasFacts);
    const int lastKnown = known.last.isEmpty() ? 0 : 3;
    m_ui->layout->setStretchFactor(m_ui->knownEdit, hasFacts ? lastKnown : 1);
    m_ui->layout->setStretchFactor(m_ui->requestEdit, 3);
}

void DetailsDock::showServer(const QString &about)
{
    m_ui->serverLabel->setText(about);
    m_ui->stack->setCurrentWidget(m_ui->emptyPage);
}

void DetailsDock::showRequest(const Result<HttpRequest> &request, const QString &firstNode)
{
    m_ui->requestLabel->setText(
        firstNode.isEmpty()
            ? tr("The exact re&quest that would flush it:")
            : tr("The exact re&quest that would flush it on %1; the other nodes get the same, each at its own address:")
                  .arg(inSentence(firstNode).replace(u'&', "&&"_L1)));
    m_curl = request ? toCurl(*request) : QString();
    m_request = request ? toText(*request) : QString();
    showText(m_ui->requestEdit, withoutControls(request ? m_request : request.error().message));
    m_ui->copyButton->setEnabled(request.has_value());
    m_ui->copyCurlButton->setEnabled(request.has_value());
}

} // namespace sluice
