// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "core/domain/result.h"

#include <QList>

namespace sluice::ctl {

/// A secret that is needed, and the texts about it.
struct Wanted
{
    QByteArray variable{}; ///< its name in the environment
    QString prompt{};
    QString notUtf8{};
    QString nothing{}; ///< the problem with an empty secret; empty: the secret may be empty
};

/// A source of secrets, one line each.
class SecretLines
{
public:
    virtual ~SecretLines() = default;

    /// The next secret; nothing at the end. Cancelled when a signal arrives.
    virtual Result<std::optional<SecretBytes>> next(const Wanted &wanted) = 0;
    /// Whether a person types the lines. A person is not asked for secrets that are known already.
    virtual bool isTerminal() const { return false; }
};

class LinesFromEnvironment final : public SecretLines
{
public:
    explicit LinesFromEnvironment(const EnvironmentSecrets &secrets)
        : m_secrets(secrets)
    {
    }

    Result<std::optional<SecretBytes>> next(const Wanted &wanted) override { return m_secrets.value(wanted.variable); }

private:
    const EnvironmentSecrets &m_secrets;
};

/// The lines of a file.
class LinesFromFile final : public SecretLines
{
public:
    /// Warns when others may read the file. InvalidInput when it cannot be read.
    static Result<LinesFromFile> read(const QString &path);

    Result<std::optional<SecretBytes>> next(const Wanted &wanted) override;

private:
    explicit LinesFromFile(const QList<QByteArray> &lines)
        : m_lines(lines.cbegin(), lines.cend())
    {
    }

    QList<SecretBytes> m_lines;
};

/// Lines from standard input, or typed at the terminal there.
class LinesFromInput final : public SecretLines
{
public:
    enum class Kind { Input, Terminal };

    LinesFromInput(Kind kind, int stopDescriptor)
        : m_kind(kind)
        , m_stopDescriptor(stopDescriptor)
    {
    }

    Result<std::optional<SecretBytes>> next(const Wanted &wanted) override;
    bool isTerminal() const override { return m_kind == Kind::Terminal; }

private:
    const Kind m_kind;
    const int m_stopDescriptor;
};

} // namespace sluice::ctl
