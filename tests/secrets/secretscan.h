// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QStringList>

namespace sluice::test {

/// Looks for secrets where none may be, however they are written: as UTF-8 or UTF-16, in hexadecimal, in base64 alone or
/// as a part of something longer, percent-encoded, or escaped for XML or JSON.
class SecretScan
{
public:
    /// Not by a \a secret that could be there by chance.
    void lookFor(const QString &name, const QString &secret);

    /// Empty when \a bytes hold none; else what was found: its name, \a where, and the form.
    QStringList foundIn(const QByteArray &bytes, const QString &where) const;

    /// Every file below \a folder, its name and, of a link, its target.
    QStringList foundBelow(const QString &folder) const;

private:
    struct Form
    {
        QString description;
        QByteArray bytes;
        bool anyCase = false; ///< bytes are in lower case
    };
    struct Secret
    {
        QString name;
        QList<Form> forms;
    };

    static QList<Form> formsOf(const QString &secret);

    QList<Secret> m_secrets;
};

} // namespace sluice::test
