// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <span>

namespace sluice::fuzz {

/// Changes an input that holds XML, so that it stays well-formed more often than changes of single bytes leave it: copies
/// or removes a piece between tags, turns true and false around, or adds one of \a words, which are tags, elements or
/// attributes with a blank before them. Half of the time it leaves the change to libFuzzer. Returns the new size.
std::size_t changeMarkup(std::uint8_t *data, std::size_t size, std::size_t mostBytes, unsigned seed,
                         std::span<const QByteArrayView> words);

} // namespace sluice::fuzz
