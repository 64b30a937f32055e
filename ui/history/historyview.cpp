// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyview.h"

#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/signing/signingkey.h"
#include "ui/console/followups.h"
#include "ui/console/historybrowser.h"
#include "ui/delegates/historydelegate.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/history/checkpointsdialog.h"
#include "ui/texts/historytexts.h"
#include "ui/texts/sentences.h"
#include "ui_historyview.h"

#include <QFileDialog>
#include <QMenu>
#include <QScrollBar>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// In the order of the box.
enum Period { AnyTime, Today, LastWeek, LastMonth, FromUntil };

/// By the end of the name, because the file that a person chose is what they get.
ExportForm formOf(const QString &file)
{
    if (file.endsWith(".json"_L1, Qt::CaseInsensitive))
        return ExportForm::Json;
    return file.endsWith(".md"_L1, Qt::CaseInsensitive) ? ExportForm::Markdown : ExportForm::Csv;
}

} // namespace

HistoryView::HistoryView(const HistoryParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_history(parts.history)
    , m_reader(parts.reader)
    , m_ui(std::make_unique<Ui::HistoryView>())
    , m_browser(new HistoryBrowser(parts.reader, this))
{
    m_ui->setupUi(this);
    const int letter = fontMetrics().averageCharWidth();
    m_ui->wordsEdit->setMinimumWidth(letter * 24);
    m_ui->wordsEdit->setMaximumWidth(letter * 40);
    m_ui->layout->setStretchFactor(m_ui->splitter, 1);
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({2000, 1000}); // shares, not pixels
    auto *menu = new QMenu(m_ui->verifyButton);
    menu->addAction(tr("&Verify"), this,
                    [this] { verify(m_reader.verifyWithKept(m_parts.checkpoints.placesFile(), this)); });
    menu->addAction(tr("Compare with the &Checkpoints in a File…"), this, &HistoryView::askForCheckpoints);
    menu->addSeparator();
    menu->addAction(tr("&Where Checkpoints Are Kept…"), this, &HistoryView::openCheckpoints);
    m_ui->verifyButton->setMenu(menu);
    makeTree();
    connectFilters();
    connect(m_ui->exportButton, &QPushButton::clicked, this, &HistoryView::askForExport);
    connect(m_ui->entry, &HistoryEntry::followUpDone, this, &HistoryView::recordFollowUp);
    connect(m_browser, &HistoryBrowser::changed, this, &HistoryView::showList);
    connect(&m_history, &History::problemChanged, this, [this] { showProblem(); });
    connect(&m_history, &History::recorded, m_browser, &HistoryBrowser::refresh);
    connect(&m_history, &History::recorded, this, [this](const QStringList &runs) {
        if (runs.contains(m_ui->tree->currentIndex().data(HistoryModel::RunRole).toString()))
            readEntry();
    });
    applyFilters();
}

HistoryView::~HistoryView() = default;

void HistoryView::makeTree()
{
    auto *tree = m_ui->tree;
    tree->setModel(m_browser->model());
    tree->setItemDelegate(new HistoryDelegate(this));
    tree->setItemDelegateForColumn(HistoryModel::ResultColumn, new ResultDelegate(this));
    tree->header()->setAccessibleName(tr("Columns"));
    const int letter = fontMetrics().averageCharWidth();
    tree->header()->resizeSection(HistoryModel::TimeColumn, letter * 11);
    tree->header()->resizeSection(HistoryModel::ResultColumn, letter * 32);
    tree->header()->resizeSection(HistoryModel::WhatColumn, letter * 20);
    tree->header()->resizeSection(HistoryModel::WhereColumn, letter * 28);
    tree->header()->resizeSection(HistoryModel::WhoColumn, letter * 18);
    tree->viewport()->installEventFilter(this);
    connect(m_browser->model(), &QAbstractItemModel::rowsInserted, this, &HistoryView::openDays);
    connect(tree->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, bar = tree->verticalScrollBar()] {
        if (bar->maximum() > 0 && bar->value() == bar->maximum())
            m_browser->model()->fetchOlder();
    });
    // Later, when the days are open: until then all of them are in sight.
    connect(
        tree->verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this, bar = tree->verticalScrollBar()] {
            if (bar->maximum() == 0 && m_browser->model()->runCount() > 0)
                m_browser->model()->fetchOlder();
        },
        Qt::QueuedConnection);
    connect(tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryView::readEntry);
    connect(m_browser->model(), &QAbstractItemModel::modelReset, this, &HistoryView::readEntry);
}

bool HistoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_ui->tree->viewport())
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

/// Who and why stand beside the list as well, so they go before anybody has to scroll sideways.
void HistoryView::fitColumns()
{
    auto *header = m_ui->tree->header();
    const int letter = fontMetrics().averageCharWidth();
    int used = 0;
    for (const auto column :
         {HistoryModel::TimeColumn, HistoryModel::ResultColumn, HistoryModel::WhatColumn, HistoryModel::WhereColumn})
        used += header->sectionSize(column);
    for (const auto &[column, needed] :
         {std::pair(HistoryModel::WhoColumn, letter * 18), std::pair(HistoryModel::ReasonColumn, letter * 12)}) {
        used += needed;
        header->setSectionHidden(column, used > m_ui->tree->viewport()->width());
    }
}

/// A heading has the whole row, and what is below it is always shown.
void HistoryView::openDays(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    const auto *model = m_browser->model();
    for (int row = 0; row < model->rowCount(); ++row)
        m_ui->tree->setFirstColumnSpanned(row, {}, true);
    for (int row = first; row <= last; ++row)
        m_ui->tree->expand(model->index(row, 0));
}

void HistoryView::connectFilters()
{
    const auto today = QDate::currentDate();
    m_ui->fromEdit->setDate(today.addDays(-30));
    m_ui->untilEdit->setDate(today);
    for (auto *edit : {m_ui->wordsEdit, m_ui->serverEdit, m_ui->nodeEdit, m_ui->cacheEdit, m_ui->personEdit})
        connect(edit, &QLineEdit::textChanged, this, &HistoryView::applyFilters);
    connect(m_ui->periodBox, &QComboBox::currentIndexChanged, this, &HistoryView::applyFilters);
    for (auto *edit : {m_ui->fromEdit, m_ui->untilEdit})
        connect(edit, &QDateEdit::dateChanged, this, &HistoryView::applyFilters);
}

void HistoryView::applyFilters()
{
    const int period = m_ui->periodBox->currentIndex();
    m_ui->fromEdit->setVisible(period == FromUntil);
    m_ui->untilEdit->setVisible(period == FromUntil);
    HistoryQuery query{.words = m_ui->wordsEdit->text(),
                       .server = m_ui->serverEdit->text().trimmed(),
                       .node = m_ui->nodeEdit->text().trimmed(),
                       .person = m_ui->personEdit->text().trimmed(),
                       .target = m_ui->cacheEdit->text().trimmed()};
    const auto today = QDate::currentDate();
    if (period == FromUntil) {
        query.from = m_ui->fromEdit->date().startOfDay();
        query.until = m_ui->untilEdit->date().addDays(1).startOfDay();
    } else if (period != AnyTime) {
        const int days = period == Today ? 0 : period == LastWeek ? 6 : 29;
        query.from = today.addDays(-days).startOfDay();
    }
    m_browser->setQuery(query);
}

void HistoryView::refresh()
{
    m_browser->refresh();
}

void HistoryView::showList()
{
    const bool isEmpty = m_browser->model()->runCount() == 0;
    auto unfiltered = m_browser->query();
    const bool isFiltered = unfiltered != HistoryQuery();
    if (isEmpty) {
        m_ui->emptyLabel->setText(!m_browser->isRead() ? (m_browser->isReading() ? tr("Reading…") : QString())
                                      : isFiltered     ? tr("No run fits the filter.")
                                                       : tr("Nothing has been sent from here yet."));
    }
    const bool waits = isEmpty && m_browser->isReading() && m_ui->stack->currentWidget() == m_ui->tree;
    if (!waits)
        m_ui->stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_ui->emptyLabel) : m_ui->tree);
    m_ui->exportButton->setEnabled(!isEmpty);
    showProblem();
}

/// What cannot be read or recorded, besides \a sentence.
void HistoryView::showProblem(const QString &sentence)
{
    QStringList texts{sentence};
    if (m_browser->error())
        texts << m_browser->error()->message;
    if (const auto problem = m_history.problem())
        texts << problem->message;
    texts.removeAll(QString());
    texts.removeDuplicates();
    m_ui->problemLine->setText(withoutControls(texts.join(u'\n')));
}

void HistoryView::readEntry()
{
    delete m_entryCall;
    const auto run = m_ui->tree->currentIndex().data(HistoryModel::RunRole).toString();
    if (run.isEmpty()) {
        m_ui->entry->showRun({});
        return;
    }
    auto *call = m_reader.run(run, this);
    m_entryCall = call;
    call->then(this, [this](const Result<std::optional<HistoryRun>> &found) {
        if (found)
            m_ui->entry->showRun(*found);
        else
            showProblem(found.error().message);
    });
}

void HistoryView::verify(Call<HistoryVerdict> *call)
{
    delete m_verifyCall;
    m_verifyCall = call;
    m_ui->verifyButton->setEnabled(false);
    Q_EMIT stateChanged(tr("Reading all records…"));
    call->then(this, [this](const Result<HistoryVerdict> &verdict) {
        m_ui->verifyButton->setEnabled(true);
        Q_EMIT stateChanged(verdict ? verdictText(*verdict)
                                    : tr("Not verified. %1").arg(withoutControls(verdict.error().message)));
    });
}

void HistoryView::askForCheckpoints()
{
    auto *dialog = new QFileDialog(this, tr("Checkpoints to Compare With"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { verify(m_reader.verifyWith(file, this)); });
    dialog->open();
}

void HistoryView::askForExport()
{
    auto *dialog =
        new QFileDialog(this, tr("Export Runs"), u"sluice-history.csv"_s,
                        tr("Table (*.csv)") + ";;"_L1 + tr("JSON (*.json)") + ";;"_L1 + tr("Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.json"_L1)     ? u"json"_s
                                     : filter.contains("*.md"_L1) ? u"md"_s
                                                                  : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::exportTo);
    dialog->open();
}

void HistoryView::exportTo(const QString &file)
{
    Q_EMIT stateChanged(tr("Exporting…"));
    const auto shown = m_browser->query(); // the filter may be changed while the keychain is asked
    if (formOf(file) != ExportForm::Json) {
        writeTo(file, shown, {}, {});
        return;
    }
    // Without a key the export is as good, but has no checkpoint.
    keptSigningKey(m_parts.secrets, this)
        ->then(this, [this, file, shown](const Result<std::optional<ed25519::KeyPair>> &keys) {
            const auto remark = keys ? QString() : tr("It has no checkpoint: %1").arg(keys.error().message);
            writeTo(file, shown, keys.value_or(std::nullopt), remark);
        });
}

void HistoryView::writeTo(const QString &file, const HistoryQuery &query, const std::optional<ed25519::KeyPair> &keys,
                          const QString &remark)
{
    m_reader.exportRuns(query, formOf(file), file, keys, this)
        ->then(this, [this, file, remark](const Result<void> &result) {
            QStringList sentences{result ? tr("The runs were exported to %1.").arg(inSentence(file))
                                         : result.error().message};
            if (result && !remark.isEmpty())
                sentences << remark;
            Q_EMIT stateChanged(withoutControls(sentences.join(u' ')));
        });
}

void HistoryView::openCheckpoints()
{
    auto *dialog = new CheckpointsDialog(m_parts.checkpoints, m_parts.secrets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The list follows by itself, once that is recorded.
void HistoryView::recordFollowUp(const QString &run, const QString &text)
{
    m_history.append(saidByOperator(run, text), this)->then(this, [this](const Result<void> &result) {
        if (!result)
            showProblem(result.error().message);
    });
}

} // namespace sluice
