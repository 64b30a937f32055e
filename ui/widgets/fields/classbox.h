// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QComboBox>

namespace sluice {

/// Lets a person choose the class of a server, shown with colour, shape and word; also "not classified yet".
class ClassBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ClassBox(QWidget *parent = nullptr);

    void setChosen(std::optional<Environment> environment);
    /// The chosen class; nothing if not classified.
    std::optional<Environment> chosen() const;

    /// What the chosen class means, in one or two sentences.
    QString explanation() const;
};

} // namespace sluice
