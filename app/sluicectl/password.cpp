// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/password.h"

#include "app/sluicectl/output.h"
#include "app/sluicectl/terminal.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringDecoder>
#include <QUrl>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PasswordText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Password)
};

constexpr auto PasswordVariable = "SLUICE_PASSWORD";

Result<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return Failure(inputError(PasswordText::tr("The password is not written in UTF-8.")));
    return text;
}

} // namespace

std::optional<PasswordSource> passwordSource(const ServerJob &job)
{
    if (job.passwordFromStdin)
        return PasswordSource::StandardInput;
    if (qEnvironmentVariableIsSet(PasswordVariable))
        return PasswordSource::Environment;
    return isInteractive() ? std::optional(PasswordSource::Terminal) : std::nullopt;
}

Result<QString> readPassword(PasswordSource source, const QString &account, int stopDescriptor)
{
    if (source == PasswordSource::Environment)
        return decoded(qgetenv(PasswordVariable));
    const auto prompt =
        source == PasswordSource::Terminal ? PasswordText::tr("Password of %1: ").arg(printable(account)) : QString();
    const auto input = readLine(prompt, Echo::Off, stopDescriptor);
    if (input.stopped) {
        auto error = inputError(PasswordText::tr("Stopped before anything was sent."));
        error.kind = Error::Kind::Cancelled;
        return Failure(std::move(error));
    }
    if (!input.line)
        return Failure(inputError(PasswordText::tr("Standard input ended before there was a password.")));
    return decoded(*input.line);
}

bool isSentInTheClear(const QUrl &address)
{
    const auto host = address.host();
    const bool staysHere = QHostAddress(host).isLoopback() || host == "localhost"_L1 || host.endsWith(".localhost"_L1);
    return address.scheme() == "http"_L1 && !staysHere;
}

} // namespace sluice::ctl
