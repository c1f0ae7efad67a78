// What the desk does in the browser beyond showing pages: keys, and nothing that reading needs.
