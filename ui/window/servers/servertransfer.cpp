// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/servertransfer.h"

#include "core/process/plainfile.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "core/storage/presets.h"
#include "core/storage/servers/serverstore.h"
#include "ui/texts/sentences.h"
#include "ui/widgets/questions.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QMessageBox>

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

/// What became of the presets of a file; empty if it had none.
QString detailsOf(const PresetImport &report)
{
    QStringList lines;
    const auto count = static_cast<int>(report.added.size());
    if (count > 0)
        lines.append((count == 1 ? ServerTransfer::tr("1 preset was added: %1.")
                                 : ServerTransfer::tr("%n presets were added: %1.", nullptr, count))
                         .arg(listed(report.added)));
    if (!report.renamed.isEmpty())
        lines.append(
            ServerTransfer::tr("Presets renamed, because the name was in use: %1.").arg(listed(report.renamed)));
    if (!report.known.isEmpty())
        lines.append(ServerTransfer::tr("Presets already stored, and left unchanged: %1.").arg(listed(report.known)));
    return lines.join(u'\n');
}

QString joined(const QString &above, const QString &below)
{
    return above.isEmpty() || below.isEmpty() ? above + below : above + u'\n' + below;
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
            importPresets(*imported);
        else
            Q_EMIT failed(tr("Nothing was imported: %1").arg(imported.error().message), imported.error());
    });
}

/// After their servers, which are stored already: what became of those is told in any case.
void ServerTransfer::importPresets(const ImportReport &servers)
{
    if (!m_presets || servers.presets.isEmpty()) {
        tell(tr("Import Servers"), addedText(servers), detailsOf(servers), m_window);
        return;
    }
    m_presets->import(servers.presets, this)->then(this, [this, servers](const Result<PresetImport> &imported) {
        const auto presets =
            imported ? detailsOf(*imported) : tr("No preset was added: %1").arg(inSentence(imported.error().message));
        tell(tr("Import Servers"), addedText(servers), joined(detailsOf(servers), presets), m_window);
    });
}

/// Presets name servers, so who passes on servers may want to keep them.
void ServerTransfer::exportServers()
{
    if (!m_presets || m_presets->all().isEmpty()) {
        askForExportFile(false);
        return;
    }
    auto *question = askBefore({.title = tr("Export Servers"),
                                .sentence = tr("All servers are written to a file, without their secrets."),
                                .button = tr("&Choose File…")},
                               m_window);
    const auto count = static_cast<int>(m_presets->all().size());
    auto *box =
        new QCheckBox(count == 1 ? tr("Also the &preset") : tr("Also the %n &presets", nullptr, count), question);
    box->setChecked(true);
    question->setCheckBox(box);
    connect(question, &QMessageBox::accepted, this, [this, box] { askForExportFile(box->isChecked()); });
    question->open();
}

void ServerTransfer::askForExportFile(bool hasPresets)
{
    auto *dialog = new QFileDialog(m_window, tr("Export Servers"), u"sluice-servers.json"_s,
                                   tr("Servers (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, hasPresets](const QString &file) { exportTo(file, hasPresets); });
    dialog->open();
}

void ServerTransfer::exportTo(const QString &file, bool hasPresets)
{
    QStringList ids;
    for (const auto &server : m_servers.servers())
        ids.append(server.id);
    const auto presets = hasPresets ? m_presets->all() : QList<Preset>();
    const auto bytes = m_servers.exported(ids, presets);
    if (const auto written = writeOutput(file, bytes, ownFiles()); !written) {
        const auto &reason = written.error().detail;
        Q_EMIT failed(tr("%1 could not be written: %2").arg(inSentence(file), reason), inputError(reason));
        return;
    }
    const int count = static_cast<int>(ids.size());
    const auto sentence = count == 1 ? tr("1 server was written, without its secrets.")
                                     : tr("%n servers were written, without their secrets.", nullptr, count);
    const auto written = static_cast<int>(presets.size());
    const auto with = written == 0 ? QString()
        : written == 1             ? tr("Also 1 preset.")
                                   : tr("Also %n presets.", nullptr, written);
    tell(tr("Export Servers"), joined(sentence, with), inSentence(file), m_window);
}

} // namespace sluice
