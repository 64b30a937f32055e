// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/settings.h"

#include <QHash>

namespace sluice::inforouter {

using namespace Qt::StringLiterals;
using wire::XmlCursor;

namespace {

/// Flattens what is nested: "IPAddressList/IPAddress", "IPAddressList/IPAddress 2".
class SettingsReader
{
public:
    SettingList read(XmlCursor &parent)
    {
        readChildren(parent, {});
        return m_list;
    }

private:
    /// Whether there was any child.
    bool readChildren(XmlCursor &parent, const QString &path)
    {
        bool any = false;
        while (parent.next()) {
            any = true;
            readOne(parent, path + parent.localName());
        }
        return any;
    }

    void readOne(XmlCursor &place, const QString &path)
    {
        if (path.contains("PASSWORD"_L1, Qt::CaseInsensitive))
            return;
        const auto attributes = place.attributes();
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
};

} // namespace

SettingList readSettings(XmlCursor &result)
{
    if (!result.next())
        return {};
    XmlCursor settings = result.children();
    return SettingsReader().read(settings);
}

} // namespace sluice::inforouter
