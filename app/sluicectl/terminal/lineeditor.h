// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <optional>

namespace sluice::ctl {

/// The keys of a terminal that edit a line; nothing for a key that the terminal does not have.
struct EditKeys
{
    std::optional<char> erase{};
    std::optional<char> eraseWord{};
    std::optional<char> eraseLine{};
    std::optional<char> end{};     ///< of the input; after a few letters it ends only the line
    std::optional<char> literal{}; ///< the next key is a letter, whatever it is
    bool returnEnds = false;       ///< a carriage return ends the line, as a line feed does
};

/// The most that a line may hold, in bytes.
inline constexpr qsizetype LongestLine = 64 * 1024;

/// A line that is made from one byte after the other. What is taken back or grown out of is overwritten.
class LineEditor final
{
public:
    enum class State {
        Open,
        Complete,
        Ended,  ///< the input, before the first byte of a line
        TooLong ///< LongestLine is not enough
    };

    explicit LineEditor(const EditKeys &keys = {})
        : m_keys(keys)
    {
    }

    State take(char byte);
    /// The input has ended.
    State end() const { return m_line.isEmpty() ? State::Ended : State::Complete; }

    /// Without its end.
    SecretBytes line() const;
    void clear();

private:
    bool isErase(char byte) const;
    void append(char byte);
    char removeLast();
    void eraseCharacter();
    void eraseWord();

    EditKeys m_keys;
    SecretBytes m_line;
    bool m_takesLiterally = false;
};

} // namespace sluice::ctl
