// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QVariantHash>

namespace sluice::mock {

/// A parameter of a fault in a scenario.
class FaultParameter final
{
public:
    /// A whole number. Without \a usual it may be left out and then has no value.
    [[nodiscard]] static FaultParameter number(const QString &name, int least, int most, QVariant usual = {});
    /// One of \a words; the first is the usual one.
    [[nodiscard]] static FaultParameter word(const QString &name, const QStringList &words);
    /// Without \a usual it may be left out and then has no value.
    [[nodiscard]] static FaultParameter text(const QString &name, const QString &usual = {});
    /// A text for a header, which is one line.
    [[nodiscard]] static FaultParameter line(const QString &name, const QString &usual = {});
    [[nodiscard]] static FaultParameter flag(const QString &name, bool usual);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// The value when the scenario has none; invalid: no value.
    [[nodiscard]] const QVariant &usual() const { return m_usual; }
    [[nodiscard]] bool takes(const QJsonValue &value) const;
    /// The values that it takes: "0..1000", "missing|tooLong".
    [[nodiscard]] QString described() const;
    /// What is meant when it is left out: " (500)"; of words the first, and so nothing here.
    [[nodiscard]] QString describedUsual() const;

private:
    enum class Kind { Number, Word, Text, Line, Flag };

    FaultParameter(Kind kind, const QString &name, const QVariant &usual);

    Kind m_kind;
    QString m_name;
    QVariant m_usual;
    int m_least = 0;
    int m_most = 0;
    QStringList m_words;
};

/// The values of the parameters of one fault.
class FaultValues final
{
public:
    void insert(const QString &name, const QVariant &value) { m_values.insert(name, value); }
    [[nodiscard]] bool has(const QString &name) const { return m_values.value(name).isValid(); }
    [[nodiscard]] int number(const QString &name) const { return m_values.value(name).toInt(); }
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name).toString(); }
    [[nodiscard]] bool flag(const QString &name) const { return m_values.value(name).toBool(); }
    /// The bytes of "text", "repeat" times, in XML or in JSON, whichever is longer.
    [[nodiscard]] double repeatedTextBytes() const;

private:
    QVariantHash m_values;
};

} // namespace sluice::mock
