// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/http/quietlog.h"

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
    // Installing the filter applies it to all categories at once, so the previous one must be known before.
    if (usualFilter())
        return;
    usualFilter() = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(filter);
}

} // namespace sluice::mock
