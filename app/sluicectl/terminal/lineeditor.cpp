// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/terminal/lineeditor.h"

#include <algorithm>

namespace sluice::ctl {

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

} // namespace

LineEditor::State LineEditor::take(char byte)
{
    const bool isLetter = std::exchange(m_takesLiterally, false);
    if (!isLetter) {
        if (byte == '\n' || (byte == '\r' && m_keys.returnEnds))
            return State::Complete;
        if (byte == m_keys.end)
            return end();
        if (byte == m_keys.literal)
            m_takesLiterally = true;
        else if (isErase(byte))
            eraseCharacter();
        else if (byte == m_keys.eraseWord)
            eraseWord();
        else if (byte == m_keys.eraseLine)
            m_line.clear();
        else
            append(byte);
    } else {
        append(byte);
    }
    return m_line.size() > LongestLine ? State::TooLong : State::Open;
}

/// Keyboards do not agree with terminals on which of the two control characters takes back a letter.
bool LineEditor::isErase(char byte) const
{
    return m_keys.erase && (byte == m_keys.erase || byte == '\b' || byte == '\x7f');
}

SecretBytes LineEditor::line() const
{
    return m_line;
}

void LineEditor::clear()
{
    m_line.clear();
    m_takesLiterally = false;
}

/// Where the line has to grow, the shorter copy is overwritten.
void LineEditor::append(char byte)
{
    if (m_line.size() == m_line.capacity()) {
        QByteArray longer;
        longer.reserve(std::max<qsizetype>(256, 2 * m_line.size()));
        longer.append(m_line);
        m_line = std::move(longer);
    }
    m_line.QByteArray::append(byte);
}

/// Overwrites it, because the memory behind the end of a text is not overwritten later.
char LineEditor::removeLast()
{
    volatile char &place = m_line.data()[m_line.size() - 1];
    const char last = place;
    place = 0;
    m_line.chop(1);
    return last;
}

/// All bytes of a UTF-8 character, of which there are at most four.
void LineEditor::eraseCharacter()
{
    for (int bytes = 0; bytes < 4 && !m_line.isEmpty(); ++bytes) {
        if (!isContinuation(removeLast()))
            break;
    }
}

void LineEditor::eraseWord()
{
    while (!m_line.isEmpty() && isBlank(m_line.back()))
        removeLast();
    while (!m_line.isEmpty() && !isBlank(m_line.back()))
        removeLast();
}

} // namespace sluice::ctl
