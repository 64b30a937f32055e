// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QXmlStreamReader>

namespace sluice::wire {

/// Walks the child elements of one element and cannot run past its end. What is not looked at is skipped.
///
///     XmlCursor envelope(reader, ...);
///     while (envelope.next()) {
///         if (envelope.is(ns, u"Body")) {
///             XmlCursor body = envelope.children();
///
/// Only one cursor is used at a time: the innermost. Errors (malformed, too deep, a DTD) end every loop and stand in
/// reader.hasError(). Names are matched by namespace and local name, never by prefix.
class XmlCursor
{
public:
    static constexpr int MaxDepth = 64; ///< of nested elements, far more than any product sends

    /// Cursor over the document: its only child is the root element.
    explicit XmlCursor(QXmlStreamReader &reader);

    /// Skips what is left of the element.
    ~XmlCursor();
    Q_DISABLE_COPY_MOVE(XmlCursor)

    /// Moves to the next child element; false at the end of the parent or on an error.
    bool next();

    bool is(QStringView namespaceUri, QStringView localName) const;
    QString namespaceUri() const { return m_reader.namespaceUri().toString(); }
    QString localName() const { return m_reader.name().toString(); }

    /// The local name when the child is in \a namespaceUri, else empty.
    QString nameIn(QStringView namespaceUri) const;

    /// Of the current child, until anything else of it is read.
    QXmlStreamAttributes attributes() const { return m_reader.attributes(); }

    /// What stood between the last child and where the cursor is now, blanks included.
    const QString &textBefore() const { return m_textBefore; }

    /// xsi:nil="true" or "1".
    bool isNil() const;

    /// Text of the current child, blanks included; its child elements are left out.
    QString text();

    /// Cursor over the children of the current child.
    XmlCursor children();

private:
    XmlCursor(QXmlStreamReader &reader, int depth);
    bool advance();
    void skipChild();

    QXmlStreamReader &m_reader;
    const int m_depth;       ///< of the children
    bool m_onChild = false;  ///< the reader stands on the start of a child
    bool m_finished = false; ///< the end of the parent was read
    QString m_textBefore;
};

/// Why no reader should be given \a bytes; empty when one may. The reader's time grows with the square of the attributes of
/// one element, so a tag without end would hold up the program.
QString problemOfTags(const QByteArray &bytes);

} // namespace sluice::wire
