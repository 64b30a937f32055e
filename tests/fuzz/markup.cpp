// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/markup.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t mostBytes);

namespace sluice::fuzz {

namespace {

using Chance = std::minstd_rand;

qsizetype below(Chance &chance, qsizetype limit)
{
    return static_cast<qsizetype>(chance() % static_cast<std::size_t>(limit));
}

/// Where a tag begins or has ended.
QList<qsizetype> seams(const QByteArray &xml)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < xml.size(); ++i) {
        if (xml.at(i) == '<')
            places.append(i);
        else if (xml.at(i) == '>')
            places.append(i + 1);
    }
    return places;
}

/// An attribute goes to the end of the first tag after \a place.
void addWord(QByteArray &xml, qsizetype place, QByteArrayView word)
{
    if (word.startsWith(' ')) {
        place = xml.indexOf('>', place);
        if (place > 0 && xml.at(place - 1) == '/')
            --place;
    }
    if (place >= 0)
        xml.insert(place, word.toByteArray());
}

void turnAround(Chance &chance, QByteArray &xml)
{
    const bool isToFalse = below(chance, 2) == 0;
    const QByteArray from = isToFalse ? "true" : "false";
    const auto start = below(chance, xml.size());
    auto place = xml.indexOf(from, start);
    if (place < 0)
        place = xml.indexOf(from);
    if (place >= 0)
        xml.replace(place, from.size(), isToFalse ? "false" : "true");
}

void change(Chance &chance, QByteArray &xml, const QList<qsizetype> &places, std::span<const QByteArrayView> words)
{
    constexpr qsizetype longestPiece = 8; // seams
    const auto first = below(chance, places.size() - 1);
    const auto last = std::min(first + 1 + below(chance, longestPiece), places.size() - 1);
    const auto from = places.at(first);
    const auto length = places.at(last) - from;
    const auto place = places.at(below(chance, places.size()));
    switch (below(chance, 4)) {
    case 0:
        addWord(xml, place, words[static_cast<std::size_t>(below(chance, static_cast<qsizetype>(words.size())))]);
        break;
    case 1:
        xml.insert(place, xml.mid(from, length));
        break;
    case 2:
        xml.remove(from, length);
        break;
    default:
        turnAround(chance, xml);
        break;
    }
}

} // namespace

std::size_t changeMarkup(std::uint8_t *data, std::size_t size, std::size_t mostBytes, unsigned seed,
                         std::span<const QByteArrayView> words)
{
    Chance chance(seed);
    QByteArray xml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (seams(xml).size() < 2 || below(chance, 2) == 0)
        return LLVMFuzzerMutate(data, size, mostBytes);
    for (auto times = below(chance, 3); times >= 0; --times) {
        if (const auto now = seams(xml); now.size() >= 2)
            change(chance, xml, now, words);
    }
    const auto kept = std::min(static_cast<std::size_t>(xml.size()), mostBytes);
    std::copy_n(xml.constData(), kept, reinterpret_cast<char *>(data));
    return kept;
}

} // namespace sluice::fuzz
