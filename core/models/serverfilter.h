// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sluice {

class ServerModel;

/// How well \a typed matches \a name, ignoring case: 0 for an exact match, more for a worse one, nothing for no match.
/// Besides a part of the name, the beginnings of its words match in their order, and numbers without leading zeros:
/// "o7" matches "oslo-crm-07".
std::optional<int> distanceOf(const QString &name, const QString &typed);

/// The servers whose name, or the name of whose group, matches the typed text, with their groups.
class ServerFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// The source must be a ServerModel.
    explicit ServerFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }

    /// The best match; invalid when there is none.
    QModelIndex best() const;
    /// The tick of a group is about its servers that are shown: nobody ticks what they do not see.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// The number of shown servers.
    int count() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ServerModel &model() const;
    QStringList shownIn(const QModelIndex &group) const;
    QModelIndexList servers() const;

    QString m_text;
};

} // namespace sluice
