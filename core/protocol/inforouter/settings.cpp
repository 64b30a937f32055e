// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/settings.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

/// Matches passwords, keys and connection strings, also undocumented ones. PWDMINLEN is no password.
bool isSecret(QStringView name)
{
    constexpr std::array parts{"PASSWORD"_L1, "PASSWD"_L1, "SECRET"_L1, "TOKEN"_L1, "CONNECTIONSTRING"_L1};
    return name.endsWith("PWD"_L1, Qt::CaseInsensitive) || name.endsWith("KEY"_L1, Qt::CaseInsensitive)
        || std::ranges::any_of(parts, [name](auto part) { return name.contains(part, Qt::CaseInsensitive); });
}

/// Flattens nested elements: "IPAddressList/IPAddress", "IPAddressList/IPAddress 2".
class SettingsReader
{
public:
    static constexpr qsizetype LongestPath = 500; ///< characters
    static constexpr qsizetype Most = 5000;

    std::optional<SettingList> read(XmlCursor &parent)
    {
        readChildren(parent, {});
        return m_isTooMuch ? std::nullopt : std::optional(m_list);
    }

private:
    /// Returns whether there was a child.
    bool readChildren(XmlCursor &parent, const QString &path)
    {
        bool any = false;
        while (parent.next()) {
            any = true;
            // The paths of all settings together could have many times the size of the answer.
            const auto name = parent.localName();
            m_isTooMuch = m_isTooMuch || path.size() + name.size() > LongestPath || m_list.settings.size() >= Most;
            if (!m_isTooMuch)
                readOne(parent, path + name);
        }
        return any;
    }

    void readOne(XmlCursor &place, const QString &path)
    {
        const auto attributes = place.attributes();
        const bool secret = isSecret(path) || std::ranges::any_of(attributes, [](const QXmlStreamAttribute &attribute) {
                                return isSecret(attribute.name()) || isSecret(attribute.value());
                            });
        if (secret) // <add key="ConnectionString" value="…"/> can hold a secret in any attribute
            return;
        QStringList values;
        for (const auto &attribute : attributes)
            values.append(u"%1=%2"_s.arg(attribute.name(), attribute.value()));
        XmlCursor children = place.children();
        const bool isNested = readChildren(children, path + u'/');
        if (isNested && values.isEmpty())
            return;
        if (!isNested)
            values.prepend(children.textBefore().trimmed());
        values.removeAll(QString());
        append(path, values.join(u' '));
    }

    void append(const QString &path, const QString &value)
    {
        const int number = ++m_counts[path];
        m_list.settings.append({number == 1 ? path : u"%1 %2"_s.arg(path).arg(number), value});
    }

    SettingList m_list;
    QHash<QString, int> m_counts;
    bool m_isTooMuch = false;
};

} // namespace

std::optional<SettingList> readSettings(XmlCursor &result)
{
    XmlCursor settings = result.children();
    return SettingsReader().read(settings);
}

} // namespace sluice::inforouter
