// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/action/planexport.h"

#include "core/run/review/review.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanExport)
};

void writePlan(const QString &path, const QByteArray &text, QWidget *parent)
{
    if (const auto written = writeOutput(path, text, ownFiles()); !written)
        tell(ExportText::tr("Export Plan"),
             ExportText::tr("The plan could not be written to %1: %2").arg(inSentence(path), written.error().detail),
             {}, parent);
}

} // namespace

void exportPlan(const Review &review, const QStringList &titles, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, ExportText::tr("Export Plan"), u"sluice-plan.md"_s,
                                   ExportText::tr("Markdown (*.md);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"md"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.json"_L1) ? u"json"_s : u"md"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [review, titles, parent](const QString &path) {
        const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
        writePlan(path, isJson ? reviewJson(review) : reviewMarkdown(review, titles).toUtf8(), parent);
    });
    dialog->open();
}

} // namespace sluice
