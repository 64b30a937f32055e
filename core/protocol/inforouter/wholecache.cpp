// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/inforouter/wholecache.h"

#include <QCoreApplication>

namespace sluice::inforouter {

namespace {

struct WholeCacheText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::inforouter::WholeCache)
};

} // namespace

WholeCache applicationCache()
{
    return {
        .label = WholeCacheText::tr("Flush Application Cache and Settings"),
        .holds =
            WholeCacheText::tr("The application settings that the server keeps in memory. They are read again, one "
                               "by one, when somebody next needs them. Sessions and tickets stay."),
        .flushAfter = {WholeCacheText::tr("the table ApplicationSettings was edited in the database"),
                       WholeCacheText::tr(
                           "tagdefs.xml or another file that is read as settings was edited (for tagdefs.xml "
                           "one of the vendor's pages asks for a restart)"),
                       WholeCacheText::tr("the licence file was replaced on the disk"),
                       WholeCacheText::tr("a migration, an upgrade or an operation on many documents")},
        .doesNotHelp = {WholeCacheText::tr("settings that were changed in infoRouter itself, or over its API: they "
                                           "count at once"),
                        WholeCacheText::tr("appsettings.json, web.config, sign-in authorities: they take a restart"),
                        WholeCacheText::tr("the search index, the warehouse and tickets")},
        .consequences = {WholeCacheText::tr("The next requests take a little longer. No data is lost, and nobody is "
                                            "signed out."),
                         WholeCacheText::tr(
                             "Each process has a cache of its own: probably only the one that answers is "
                             "flushed. Behind a load balancer, sign in to each node by its own "
                             "address.")},
    };
}

} // namespace sluice::inforouter
