// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QComboBox>

namespace sluice {

/// Has the class of a server chosen, each with its colour, shape and word, and "not classified yet" among them.
class ClassBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ClassBox(QWidget *parent = nullptr);

    void setChosen(std::optional<Environment> environment);
    /// Nothing: not classified.
    std::optional<Environment> chosen() const;

    /// One or two sentences about what the chosen class means.
    QString explanation() const;
};

} // namespace sluice
