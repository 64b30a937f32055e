// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "core/domain/result.h"

#include <QList>

namespace sluice::ctl {

/// One thing that is to be kept secret, in words.
struct Wanted
{
    QByteArray variable{}; ///< of the environment
    QString prompt{};
    QString notUtf8{};
    QString nothing{}; ///< what is wrong with an empty one; no sentence: it may be empty
};

/// Where secrets come from, one after the other.
class SecretLines
{
public:
    virtual ~SecretLines() = default;

    /// Nothing where there is no more. Cancelled when a signal came.
    virtual Result<std::optional<QByteArray>> next(const Wanted &wanted) = 0;
    /// Somebody sits there, who is not asked for what is known already.
    virtual bool isTerminal() const { return false; }
};

class LinesFromEnvironment final : public SecretLines
{
public:
    explicit LinesFromEnvironment(const EnvironmentSecrets &secrets)
        : m_secrets(secrets)
    {
    }

    Result<std::optional<QByteArray>> next(const Wanted &wanted) override { return m_secrets.value(wanted.variable); }

private:
    const EnvironmentSecrets &m_secrets;
};

/// Of a file that was read already.
class LinesFromFile final : public SecretLines
{
public:
    /// A file that others may read is remarked upon. InvalidInput when it cannot be read.
    static Result<LinesFromFile> read(const QString &path);

    Result<std::optional<QByteArray>> next(const Wanted &wanted) override;

private:
    explicit LinesFromFile(const QByteArray &content)
        : m_lines(content.split('\n'))
    {
    }

    QList<QByteArray> m_lines;
};

/// Of standard input, or of who sits at the terminal there.
class LinesFromInput final : public SecretLines
{
public:
    enum class Kind { Input, Terminal };

    LinesFromInput(Kind kind, int stopDescriptor)
        : m_kind(kind)
        , m_stopDescriptor(stopDescriptor)
    {
    }

    Result<std::optional<QByteArray>> next(const Wanted &wanted) override;
    bool isTerminal() const override { return m_kind == Kind::Terminal; }

private:
    const Kind m_kind;
    const int m_stopDescriptor;
};

} // namespace sluice::ctl
