// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/quietlog.h"

#include <QLoggingCategory>

#include <cstring>

namespace sluice::mock {

namespace {

QLoggingCategory::CategoryFilter &usualFilter()
{
    static QLoggingCategory::CategoryFilter filter = nullptr;
    return filter;
}

void filter(QLoggingCategory *category)
{
    usualFilter()(category);
    if (std::strncmp(category->categoryName(), "qt.httpserver", std::strlen("qt.httpserver")) == 0)
        category->setEnabled(QtDebugMsg, false);
}

} // namespace

void keepRequestsOutOfTheLog()
{
    // Installing it applies it to all categories at once, so the one before has to be known by then.
    if (usualFilter())
        return;
    usualFilter() = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(filter);
}

} // namespace sluice::mock
