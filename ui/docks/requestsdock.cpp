// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/requestsdock.h"

#include "core/models/cellstate.h"
#include "core/models/requestmodel.h"
#include "core/protocol/powershell.h"
#include "core/session/terminalcommand.h"
#include "ui/delegates/requestdelegate.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/icons/icons.h"
#include "ui/texts/requesttexts.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/showtext.h"
#include "ui_requestsdock.h"
#include "ui_requeststitle.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

RequestsDock::RequestsDock(QWidget *parent)
    : QDockWidget(parent)
    , m_ui(std::make_unique<Ui::RequestsDock>())
    , m_title(std::make_unique<Ui::RequestsTitle>())
    , m_shown(new QSortFilterProxyModel(this))
{
    // Its name stands in the tab, so there is room for what can be done. Made first, so that it comes first for the Tab
    // key too.
    auto *title = new QWidget(this);
    m_title->setupUi(title);
    m_ui->setupUi(this);
    setTitleBarWidget(title);
    connect(m_title->closeButton, &QAbstractButton::clicked, this, &QWidget::close);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterRole(RequestModel::FullTextRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    for (auto *edit : {m_ui->requestEdit, m_ui->answerEdit})
        edit->setFont(fixedFont(font()));
    m_ui->texts->hide();
    m_ui->copyRowAction->setShortcut(QKeySequence::Copy);
    m_ui->copyRowAction->setShortcutContext(Qt::WidgetShortcut);
    m_title->copyCurlButton->setAction(m_ui->copyCurlAction);
    m_title->copyPowerShellButton->setAction(m_ui->copyPowerShellAction);
    m_title->copySluicectlButton->setAction(m_ui->copySluicectlAction);
    m_ui->table->addActions(
        {m_ui->copyRowAction, m_ui->copyCurlAction, m_ui->copyPowerShellAction, m_ui->copySluicectlAction});
    connect(m_ui->copyRowAction, &QAction::triggered, this, &RequestsDock::copyRows);
    connect(m_ui->copyCurlAction, &QAction::triggered, this, &RequestsDock::copyCurl);
    connect(m_ui->copyPowerShellAction, &QAction::triggered, this, &RequestsDock::copyPowerShell);
    connect(m_ui->copySluicectlAction, &QAction::triggered, this, &RequestsDock::copySluicectl);
    connect(toggleViewAction(), &QAction::triggered, this, &QWidget::raise); // it may be behind another one
    connect(m_title->textsButton, &QPushButton::toggled, this, &RequestsDock::showTexts);
    connect(m_title->filterEdit, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
}

RequestsDock::~RequestsDock() = default;

void RequestsDock::setUp(RequestModel *requests)
{
    m_requests = requests;
    m_shown->setSourceModel(requests);
    m_ui->table->setModel(m_shown);
    m_ui->table->setItemDelegate(new RequestDelegate(this));
    m_ui->table->setItemDelegateForColumn(RequestModel::ResultColumn, new ResultDelegate(this));
    m_title->filterEdit->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_ui->table->setCornerButtonEnabled(false);
    if (auto *corner = m_ui->table->findChild<QAbstractButton *>())
        corner->setAccessibleName(tr("Select all rows"));
    m_ui->table->verticalHeader()->setAccessibleName(tr("Row numbers"));
    m_ui->table->horizontalHeader()->setAccessibleName(tr("Columns"));
    makeColumns();
    fitRows();
    connectTable();
    showCurrent();
}

void RequestsDock::connectTable()
{
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestsDock::showCurrent);
    connect(m_shown, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_ui->table->currentIndex().row();
        if (first.row() <= row && row <= last.row())
            showCurrent();
    });
    connect(m_ui->table, &QAbstractItemView::activated, this, [this] { m_title->textsButton->setChecked(true); });
    // Who reads the newest stays there; who reads an older one keeps it in sight.
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_ui->table->verticalScrollBar()->value() == 0)
            m_ui->table->scrollToTop();
    });
}

void RequestsDock::makeColumns()
{
    auto *header = m_ui->table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(RequestModel::TimeColumn, letter * 11);
    header->resizeSection(RequestModel::ResultColumn, letter * 20);
    header->resizeSection(RequestModel::NodeColumn, letter * 22);
    header->resizeSection(RequestModel::OperationColumn, letter * 24);
    header->resizeSection(RequestModel::StatusColumn, letter * 15);
    header->resizeSection(RequestModel::TookColumn, letter * 10);
    header->resizeSection(RequestModel::SizeColumn, letter * 10);
    header->setSectionResizeMode(RequestModel::RequestColumn, QHeaderView::Stretch);
}

/// Rows are as high as the font needs.
void RequestsDock::fitRows()
{
    constexpr int air = 12; // above and below a line of text
    m_ui->table->verticalHeader()->setDefaultSectionSize(m_ui->table->fontMetrics().height() + air);
}

void RequestsDock::setIcons(const QColor &color)
{
    const auto copy = themedIcon(u"edit-copy"_s, u"copy"_s, color);
    for (auto *action :
         {m_ui->copyRowAction, m_ui->copyCurlAction, m_ui->copyPowerShellAction, m_ui->copySluicectlAction})
        action->setIcon(copy);
    m_title->closeButton->setIcon(ownIcon(u"close"_s, color));
    toggleViewAction()->setIcon(ownIcon(u"requests"_s, color));
}

void RequestsDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

/// What the texts say as well needs no column beside them.
void RequestsDock::showTexts(bool shown)
{
    for (const auto column :
         {RequestModel::RequestColumn, RequestModel::StatusColumn, RequestModel::TookColumn, RequestModel::SizeColumn})
        m_ui->table->setColumnHidden(column, shown);
    m_ui->table->horizontalHeader()->setSectionResizeMode(RequestModel::OperationColumn,
                                                          shown ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_ui->texts->setVisible(shown);
    if (shown)
        m_ui->splitter->setSizes({m_ui->splitter->width() / 2, m_ui->splitter->width() / 2});
    else
        makeColumns();
    showCurrent();
}

const LoggedRequest *RequestsDock::current() const
{
    const auto index = m_shown->mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? &m_requests->request(index.row()) : nullptr;
}

void RequestsDock::showCurrent()
{
    const auto *request = current();
    showCopies(request);
    if (!m_title->textsButton->isChecked())
        return;
    const auto none = tr("Go to a request in the list to see it.");
    showText(m_ui->requestEdit, withoutControls(request ? requestText(*request) : none));
    showText(m_ui->answerEdit, withoutControls(request ? answerText(*request) : none));
}

void RequestsDock::showCopies(const LoggedRequest *request)
{
    m_ui->copyRowAction->setEnabled(request);
    const auto masked = request ? std::optional(request->masked()) : std::nullopt;
    for (auto *action : {m_ui->copyCurlAction, m_ui->copyPowerShellAction}) {
        action->setEnabled(masked && *masked);
        action->setToolTip(masked && !*masked ? masked->error().message : QString());
    }
    const auto words = request ? std::optional(terminalWords(*request)) : std::nullopt;
    const auto reason = words && !*words ? words->error().message : QString();
    m_ui->copySluicectlAction->setEnabled(words && *words);
    m_ui->copySluicectlAction->setToolTip(reason);
    m_title->copySluicectlButton->setToolTip(reason);
    m_title->copySluicectlButton->setAccessibleDescription(reason);
}

/// One line per row, with tabs between the columns.
void RequestsDock::copyRows()
{
    auto rows = m_ui->table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const auto &row : rows) {
        QStringList texts;
        for (int column = 0; column < RequestModel::ColumnCount; ++column)
            texts << row.siblingAtColumn(column).data(RequestModel::FullTextRole).toString().simplified();
        lines << texts.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RequestsDock::copyCurl()
{
    if (const auto masked = current()->masked())
        QGuiApplication::clipboard()->setText(toCurl(*masked));
}

void RequestsDock::copyPowerShell()
{
    const auto words = uniquePlaceholders();
    if (const auto masked = current()->masked(words))
        QGuiApplication::clipboard()->setText(toPowerShell(*masked, words));
}

void RequestsDock::copySluicectl()
{
    if (const auto words = terminalWords(*current()))
        QGuiApplication::clipboard()->setText(toShellCommand(*words));
}

} // namespace sluice
