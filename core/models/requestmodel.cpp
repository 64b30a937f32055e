// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/requestmodel.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/models/cellstate.h"
#include "core/models/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::RequestModel)
};

QString pathOf(const LoggedRequest &request)
{
    return request.url.path(QUrl::FullyEncoded);
}

/// Method and path; their end tells more than their beginning.
QString shortRequest(const LoggedRequest &request)
{
    constexpr qsizetype parts = 3;
    const auto path = pathOf(request);
    auto shown = path.section(u'/', -parts);
    constexpr qsizetype most = 200;
    if (shown.size() > most)
        shown = shown.right(most);
    if (shown.size() + 1 < path.size())
        shown.prepend(u"…/"_s);
    else
        shown = path;
    return u"%1 %2"_s.arg(QString::fromLatin1(request.method), shown).trimmed();
}

QString fullRequest(const LoggedRequest &request)
{
    return u"%1 %2"_s.arg(QString::fromLatin1(request.method), request.url.toString(QUrl::FullyEncoded)).trimmed();
}

QString shownText(const LoggedRequest &request, int column)
{
    switch (static_cast<RequestModel::Column>(column)) {
    case RequestModel::TimeColumn:
        return request.begunAt.toLocalTime().toString(u"HH:mm:ss"_s);
    case RequestModel::ResultColumn:
        return resultWord(request);
    case RequestModel::NodeColumn:
        return placeOf(request);
    case RequestModel::OperationColumn:
        return operationWords(request.operation);
    case RequestModel::RequestColumn:
        return shortRequest(request);
    case RequestModel::StatusColumn:
        return statusText(request);
    case RequestModel::TookColumn:
        return request.ended && !request.method.isEmpty() ? durationText(request.milliseconds) : QString();
    case RequestModel::SizeColumn:
        return request.answer.status == 0 || !mayShowAnswer(request.operation) ? QString()
                                                                               : sizeText(request.answer.bytes);
    case RequestModel::ColumnCount:
        break;
    }
    return {};
}

QString fullText(const LoggedRequest &request, int column)
{
    switch (column) {
    case RequestModel::TimeColumn:
        return request.begunAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    case RequestModel::RequestColumn:
        return fullRequest(request);
    case RequestModel::StatusColumn:
        return request.error && !request.error->message.isEmpty()
            ? u"%1: %2"_s.arg(statusText(request), request.error->message)
            : statusText(request);
    default:
        return shownText(request, column);
    }
}

QVariant stateOf(const LoggedRequest &request)
{
    return request.evidence ? QVariant::fromValue(*request.evidence) : QVariant::fromValue(CellState::Running);
}

bool isNumber(int column)
{
    return column == RequestModel::TookColumn || column == RequestModel::SizeColumn;
}

} // namespace

RequestModel::RequestModel(RequestLog *log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{
    if (!log)
        return;
    connect(log, &RequestLog::aboutToAdd, this, [this] { beginInsertRows({}, 0, 0); });
    connect(log, &RequestLog::added, this, [this] { endInsertRows(); });
    connect(log, &RequestLog::aboutToDropFirst, this, [this] { beginRemoveRows({}, rowCount() - 1, rowCount() - 1); });
    connect(log, &RequestLog::droppedFirst, this, [this] { endRemoveRows(); });
    connect(log, &RequestLog::changed, this, [this](qsizetype at) {
        const int row = rowCount() - 1 - static_cast<int>(at);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_log ? 0 : static_cast<int>(m_log->size());
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &shown = request(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shownText(shown, index.column());
    case FullTextRole:
        return fullText(shown, index.column());
    case Qt::AccessibleDescriptionRole:
        return index.column() == StatusColumn && shown.error ? shown.error->message : QVariant();
    case EvidenceRole:
        return index.column() == ResultColumn ? stateOf(shown) : QVariant();
    case EnvironmentRole:
        return index.column() == NodeColumn && shown.source->environment
            ? QVariant::fromValue(*shown.source->environment)
            : QVariant();
    case NumberRole:
        return shown.number;
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case ResultColumn:
        return tr("Result");
    case NodeColumn:
        return tr("Node");
    case OperationColumn:
        return tr("What");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case TookColumn:
        return tr("Took");
    case SizeColumn:
        return tr("Size");
    case ColumnCount:
        break;
    }
    return {};
}

QString placeOf(const LoggedRequest &request)
{
    const auto &asked = request.source->asked;
    if (asked.serverName.isEmpty())
        return request.node;
    return asked.nodeName.isEmpty() ? asked.serverName : u"%1: %2"_s.arg(asked.serverName, asked.nodeName);
}

QString operationWords(const Operation &operation)
{
    return std::visit(overloaded{
                          [](const Probe &) { return RequestText::tr("Find out the version"); },
                          [](const TenantState &) { return RequestText::tr("Find the tenant"); },
                          [](const SignIn &) { return RequestText::tr("Sign in"); },
                          [](const CheckSignIn &) { return RequestText::tr("Check the sign-in"); },
                          [](const SignOut &) { return RequestText::tr("Sign out"); },
                          [](const MayFlush &) { return RequestText::tr("Ask for rights"); },
                          [](const Features &) { return RequestText::tr("Find operations"); },
                          [](const ListCaches &) { return RequestText::tr("List the caches"); },
                          [](const FlushAll &) { return RequestText::tr("Flush all caches"); },
                          [](const FlushNamed &flush) {
                              return flush.names.size() == 1
                                  ? RequestText::tr("Flush 1 cache")
                                  : RequestText::tr("Flush %n caches", nullptr, static_cast<int>(flush.names.size()));
                          },
                          [](const ClearConfiguration &) { return RequestText::tr("Clear a configuration cache"); },
                          [](const RebuildDeltas &) { return RequestText::tr("Rebuild deltas"); },
                          [](const CacheState &) { return RequestText::tr("Read cache state"); },
                          [](const CacheGenerations &) { return RequestText::tr("Read generations"); },
                          [](const ReadSettings &) { return RequestText::tr("Read settings"); },
                      },
                      operation);
}

QString resultWord(const LoggedRequest &request)
{
    if (!request.evidence)
        return cellWord(CellState::Running);
    if (*request.evidence == Evidence::Acknowledged && !isAction(request.operation))
        return RequestText::tr("Answered");
    return cellWord(cellStateOf(*request.evidence));
}

QString statusText(const LoggedRequest &request)
{
    if (!request.ended)
        return RequestText::tr("waiting for it");
    if (request.answer.status != 0)
        return QString::number(request.answer.status);
    return request.error && request.error->delivery == Error::Delivery::NotSent ? RequestText::tr("not sent")
                                                                                : RequestText::tr("no answer");
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return RequestText::tr("%1 B", "bytes").arg(bytes);
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace sluice
