// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/serveroptions.h"
#include "core/domain/result.h"

#include <tl/expected.hpp>

namespace sluice {
class ServerStore;
}

namespace sluice::ctl {

/// \a server with the changes of \a options, or what is wrong with them. \a reading: New or Change.
tl::expected<Server, QString> changed(Server server, const ParsedOptions &options, Reading reading);

/// Whether \a options change anything in a server.
bool changesSomething(const ParsedOptions &options);

/// The secret with which \a server signs in, from standard input; nothing without --password-stdin. InvalidInput when
/// it cannot be used, Cancelled when \a stopDescriptor becomes readable.
Result<std::optional<Secret>> secretFromInput(const ParsedOptions &options, const Server &server, int stopDescriptor);

/// Says \a sentence about \a asked, which \a store has stored, and adds what a person should know about it and did not
/// know \a before. Null: the server is new.
void sayStored(const ServerStore &store, const Server &asked, const QString &sentence, const Server *before = nullptr);

} // namespace sluice::ctl
