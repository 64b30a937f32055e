// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QXmlStreamReader>

namespace sluice::wire {

/// Sees every token that cursors read, also those of elements that nobody looks at.
class XmlWatcher
{
public:
    XmlWatcher() = default;
    virtual ~XmlWatcher() = default;
    Q_DISABLE_COPY_MOVE(XmlWatcher)

    /// \a reader stands on the token.
    virtual void see(const QXmlStreamReader &reader) = 0;
};

/// Walks through the child elements of one element, and never past its end. Children that are not read are skipped.
///
///     XmlCursor envelope(reader, ...);
///     while (envelope.next()) {
///         if (envelope.is(ns, u"Body")) {
///             XmlCursor body = envelope.children();
///
/// Use only the innermost cursor. Errors (malformed, too deep, a DTD) end every loop; see reader.hasError(). Names are
/// matched by namespace and local name, never by prefix.
class XmlCursor
{
public:
    static constexpr int MaxDepth = 64; ///< nested elements, far more than any product sends

    /// Cursor over the document: its only child is the root element. \a watcher may be null.
    explicit XmlCursor(QXmlStreamReader &reader, XmlWatcher *watcher = nullptr);

    /// Skips the rest of the element.
    ~XmlCursor();
    Q_DISABLE_COPY_MOVE(XmlCursor)

    /// Moves to the next child element; false at the end of the parent or on an error.
    bool next();

    bool is(QStringView namespaceUri, QStringView localName) const;
    QString namespaceUri() const { return m_reader.namespaceUri().toString(); }
    QString localName() const { return m_reader.name().toString(); }

    /// The local name if the child is in \a namespaceUri, else empty.
    QString nameIn(QStringView namespaceUri) const;

    /// The attributes of the current child. Read them before anything else of it.
    QXmlStreamAttributes attributes() const { return m_reader.attributes(); }

    /// The text between the previous child and the current position, with blanks.
    const QString &textBefore() const { return m_textBefore; }

    /// xsi:nil="true" or "1".
    bool isNil() const;

    /// The text of the current child, with blanks and without its child elements.
    QString text();

    /// Cursor over the children of the current child.
    XmlCursor children();

private:
    XmlCursor(QXmlStreamReader &reader, XmlWatcher *watcher, int depth);
    QXmlStreamReader::TokenType readToken();
    bool advance();
    void skipChild();

    QXmlStreamReader &m_reader;
    XmlWatcher *const m_watcher;
    const int m_depth;       ///< of the children
    bool m_onChild = false;  ///< the reader stands on the start of a child
    bool m_finished = false; ///< the end of the parent was read
    QString m_textBefore;
};

} // namespace sluice::wire
