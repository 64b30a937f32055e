// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sluice {

/// How well \a typed names \a name, in any case: 0 for the whole of it, more for less, nothing when it does not. Beside
/// a part of the name the beginnings of its words do, in their order, and a number without its leading zeros: "o7" for
/// "oslo-crm-07".
std::optional<int> distanceOf(const QString &name, const QString &typed);

/// The servers whose name, or whose group's name, is meant by what somebody types, with their groups.
class ServerFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Of a ServerModel.
    explicit ServerFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }

    /// The server that is meant most likely; invalid when none is.
    QModelIndex best() const;
    /// How many servers are left.
    int count() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QModelIndexList servers() const;

    QString m_text;
};

} // namespace sluice
