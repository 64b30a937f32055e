// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/servertransfer.h"

#include "core/process/plainfile.h"
#include "core/storage/servers/serverstore.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"

#include <QFileDialog>
#include <QSaveFile>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ImportLimit = 16 * 1024 * 1024; ///< bytes; a file with thousands of servers is far smaller

QString listed(const QStringList &names)
{
    QStringList quoted;
    for (const auto &name : names)
        quoted.append(inSentence(name));
    return quoted.join(", "_L1);
}

QString addedText(const ImportReport &report)
{
    const int count = static_cast<int>(report.added.size());
    if (count == 0)
        return ServerTransfer::tr("No server was added.");
    return count == 1 ? ServerTransfer::tr("1 server was added: %1.").arg(listed(report.added))
                      : ServerTransfer::tr("%n servers were added: %1.", nullptr, count).arg(listed(report.added));
}

QString detailsOf(const ImportReport &report)
{
    QStringList lines;
    if (!report.renamed.isEmpty())
        lines.append(ServerTransfer::tr("Renamed, because the name was in use: %1.").arg(listed(report.renamed)));
    if (!report.known.isEmpty())
        lines.append(ServerTransfer::tr("Already in the list, and left unchanged: %1.").arg(listed(report.known)));
    if (!report.untrusting.isEmpty())
        lines.append(ServerTransfer::tr("Imported without their trust in a certificate or in unencrypted http, because "
                                        "that has to be decided on this computer: %1.")
                         .arg(listed(report.untrusting)));
    return lines.join(u'\n');
}

} // namespace

ServerTransfer::ServerTransfer(ServerStore &servers, QWidget *window)
    : QObject(window)
    , m_servers(servers)
    , m_window(window)
{
}

void ServerTransfer::importServers()
{
    auto *dialog = new QFileDialog(m_window, tr("Import Servers"), {}, tr("Servers (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ServerTransfer::importFrom);
    dialog->open();
}

void ServerTransfer::importFrom(const QString &file)
{
    const auto content = contentOfFile(file, ImportLimit + 1); // a byte too many shows that it is too large
    if (!content || content->size() > ImportLimit) {
        const auto why = content ? tr("It is too large for a list of servers.") : content.error();
        Q_EMIT failed(tr("%1 could not be read: %2").arg(inSentence(file), why), inputError(why));
        return;
    }
    m_servers.import(*content, this)->then(this, [this](const Result<ImportReport> &imported) {
        if (imported)
            tell(tr("Import Servers"), addedText(*imported), detailsOf(*imported), m_window);
        else
            Q_EMIT failed(tr("Nothing was imported: %1").arg(imported.error().message), imported.error());
    });
}

void ServerTransfer::exportServers()
{
    auto *dialog = new QFileDialog(m_window, tr("Export Servers"), u"sluice-servers.json"_s,
                                   tr("Servers (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ServerTransfer::exportTo);
    dialog->open();
}

void ServerTransfer::exportTo(const QString &file)
{
    QStringList ids;
    for (const auto &server : m_servers.servers())
        ids.append(server.id);
    QSaveFile target(file);
    const auto bytes = m_servers.exported(ids);
    // Without flush(), commit() would not tell of a full disk.
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.flush()
        || !target.commit()) {
        Q_EMIT failed(tr("%1 could not be written: %2").arg(inSentence(file), target.errorString()),
                      inputError(target.errorString()));
        return;
    }
    const int count = static_cast<int>(ids.size());
    const auto sentence = count == 1 ? tr("1 server was written, without its secrets.")
                                     : tr("%n servers were written, without their secrets.", nullptr, count);
    tell(tr("Export Servers"), sentence, inSentence(file), m_window);
}

} // namespace sluice
